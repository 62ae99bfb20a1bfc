import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { bookmarks } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { AppError, notFound, senseless } from "@/lib/errors";
import { databaseCode } from "@/lib/http/database-errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { type ChangeBookmark, type SaveBookmark, targetFields } from "./input";
import { type Bookmark, findBookmarkOf, findThing, getBookmark, targetKey } from "./queries";

/** How long a removed bookmark can be put back. */
const undoSeconds = 30 * 86_400;

/**
 * Keeps a thing with what it says now. Kept twice is one, also of equal requests at once.
 * @throws AppError `senseless` when there is no such thing to keep.
 */
export async function saveBookmark(
  learner: Learner,
  input: SaveBookmark,
): Promise<{ bookmark: Bookmark; isNew: boolean }> {
  return inTransaction(async () => {
    const values = await valuesOf(input);
    for (let tries = 0; tries < 3; tries += 1) {
      const [row] = await database()
        .insert(bookmarks)
        .values({ ...values, ownerId: learner.id, note: input.note ?? null })
        .onConflictDoNothing()
        .returning({ id: bookmarks.id });
      if (row) return { bookmark: await getBookmark(learner, row.id), isNew: true };
      const known = await findBookmarkOf(learner, keyOf(values));
      if (known) return { bookmark: known, isNew: false };
      // Removed by somebody between the two statements: try again.
    }
    throw new AppError("unavailable", "This bookmark is being changed. Try again shortly.");
  });
}

/** @throws AppError `conflict` with the bookmark as it is when the version is no longer current. */
export async function changeBookmark(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  input: ChangeBookmark,
): Promise<Bookmark> {
  return inTransaction(async () => {
    const version = matchedVersion(ifMatch, id);
    const [row] = await database()
      .update(bookmarks)
      .set({
        ...(input.note === undefined ? {} : { note: input.note === "" ? null : input.note }),
        version: sql`${bookmarks.version} + 1`,
        updatedAt: toTimestamp(now()),
      })
      .where(isVersion(learner, id, version))
      .returning({ id: bookmarks.id });
    const current = await getBookmark(learner, id);
    if (!row) throw changedMeanwhile(current);
    return current;
  });
}

/** Removes a bookmark; for 30 days it can be restored. */
export async function removeBookmark(learner: Learner, id: string, ifMatch: string | null) {
  return inTransaction(async () => {
    const version = matchedVersion(ifMatch, id);
    const at = now();
    const [row] = await database()
      .update(bookmarks)
      .set({ deletedAt: toTimestamp(at), version: sql`${bookmarks.version} + 1`, updatedAt: toTimestamp(at) })
      .where(isVersion(learner, id, version))
      .returning({ id: bookmarks.id });
    if (!row) throw changedMeanwhile(await getBookmark(learner, id));
    return { id, restorableUntil: toTimestamp(secondsAfter(at, undoSeconds)) };
  });
}

/** Takes a removal back. Where the same thing was kept again meanwhile, that bookmark is the answer. */
export async function restoreBookmark(learner: Learner, id: string): Promise<Bookmark> {
  return inTransaction(async () => {
    const at = now();
    const isOwn = and(eq(bookmarks.id, id), eq(bookmarks.ownerId, learner.id));
    const [kept] = await database().select().from(bookmarks).where(isOwn);
    if (!kept) throw notFound();
    if (kept.deletedAt === null) return getBookmark(learner, id);
    const again = await findBookmarkOf(learner, keyOf(kept));
    if (again) return again;
    const isRecent = gt(bookmarks.deletedAt, toTimestamp(secondsAfter(at, -undoSeconds)));
    const restored = await unlessTaken((open) =>
      open
        .update(bookmarks)
        .set({ deletedAt: null, version: sql`${bookmarks.version} + 1`, updatedAt: toTimestamp(at) })
        .where(and(isOwn, isRecent))
        .returning({ id: bookmarks.id }),
    );
    if (restored?.length === 0) throw notFound();
    const found = restored ? await getBookmark(learner, id) : await findBookmarkOf(learner, keyOf(kept));
    if (!found) throw notFound();
    return found;
  });
}

/** Runs a write behind a savepoint; null when the same thing was kept by another request in that very moment. */
async function unlessTaken<T>(write: (open: Transaction) => Promise<T>): Promise<T | null> {
  try {
    return await database().transaction(write);
  } catch (error) {
    if (databaseCode(error) === "23505") return null;
    throw error;
  }
}

async function valuesOf(input: SaveBookmark) {
  if (input.url) {
    return { ...nothing, kind: "link" as const, url: input.url, snapshot: { title: input.url, text: "" } };
  }
  const thing = await findThing(input);
  if (!thing) {
    const field = targetFields.find((name) => input[name] !== undefined) ?? "";
    throw senseless(field, "There is no such thing to keep.");
  }
  const { guide_id: guideId, entry_id: entryId, figure_id: figureId, technology_id: technologyId } = thing;
  const kind = guideId ? "guide" : entryId ? "entry" : figureId ? "figure" : "technology";
  return { ...nothing, kind, guideId, entryId, figureId, technologyId, snapshot: thing.words } as const;
}

const nothing = { guideId: null, entryId: null, figureId: null, technologyId: null, url: null };

/** The unique index's expression over values that are not in the table yet. */
function keyOf(thing: { [K in keyof typeof nothing]: string | null }) {
  return sql`(select ${targetKey(sql`k`)} from (select
    ${thing.guideId}::uuid as guide_id, ${thing.entryId}::uuid as entry_id, ${thing.figureId}::uuid as figure_id,
    ${thing.technologyId}::uuid as technology_id, ${thing.url}::text as url) k)`;
}

function isVersion(learner: Learner, id: string, version: number) {
  return and(
    eq(bookmarks.id, id),
    eq(bookmarks.ownerId, learner.id),
    eq(bookmarks.version, version),
    isNull(bookmarks.deletedAt),
  );
}

function changedMeanwhile(current: Bookmark): AppError {
  return new AppError("conflict", "The bookmark was changed elsewhere.", { current });
}
