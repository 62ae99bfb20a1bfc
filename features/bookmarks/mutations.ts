import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { holdEntries } from "@/db/holding";
import { isOwnVersion } from "@/db/own-version";
import { unlessTaken } from "@/db/savepoint";
import { bookmarks } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import { AppError, changedElsewhere, notFound, senseless } from "@/lib/errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { undoSince, undoUntil } from "@/lib/undo-term";
import { normalAddress, termAt, thingAt } from "./address";
import { type ChangeBookmark, type ReadingInput, type SaveBookmark, targetFields } from "./input";
import { getList } from "./lists/queries";
import { type Bookmark, findBookmarkOf, getBookmark, keyOf } from "./queries";
import { tagsNamed } from "./tags/mutations";
import { findTerm, findThing } from "./things/queries";

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
    await holdEntries(learner.id, [values.entryId]);
    const at = toTimestamp(now());
    const own = {
      ownerId: learner.id,
      ...{ createdAt: at, updatedAt: at },
      note: input.note || null,
      ...(input.tags?.length ? { tagIds: await tagsNamed(learner, input.tags) } : {}),
      ...(input.listId ? await placeIn(learner, input.listId) : {}),
      // Of a thing of this portal the words are its own, so a title that comes with it is its owner's.
      ...(input.title && !values.url ? { title: input.title.trim() } : {}),
    };
    for (let tries = 0; tries < 3; tries += 1) {
      const [row] = await database()
        .insert(bookmarks)
        .values({ ...values, ...own })
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
    const before = await getBookmark(learner, id);
    const [row] = await database()
      .update(bookmarks)
      .set({
        ...(input.note === undefined ? {} : { note: input.note || null }),
        ...(input.title === undefined ? {} : { title: input.title?.trim() ?? null }),
        ...(input.state === undefined ? {} : { state: input.state }),
        ...(input.tags === undefined ? {} : { tagIds: await tagsNamed(learner, input.tags) }),
        ...(await placing(learner, before, input)),
        ...(input.words === undefined ? {} : { snapshot: wordsToday(before) }),
        version: sql`${bookmarks.version} + 1`,
        updatedAt: toTimestamp(now()),
      })
      .where(isOwnVersion(bookmarks, learner, id, version))
      .returning({ id: bookmarks.id });
    const current = await getBookmark(learner, id);
    if (!row) throw changedElsewhere("bookmark", current);
    return current;
  });
}

/**
 * Remembers how far a thing is read. It is no new version: whichever device reads on says so last, and nobody has to
 * have read what another said.
 */
export async function rememberReading(
  learner: Learner,
  id: string,
  { anchor, share }: ReadingInput,
): Promise<Bookmark> {
  return inTransaction(async () => {
    await database()
      .update(bookmarks)
      .set({
        readAnchor: anchor,
        readShare: share,
        state: sql`case when ${share}::real >= ${wholeShare}::real then 'read' when ${bookmarks.state} = 'unread' then 'reading' else ${bookmarks.state} end`,
      })
      .where(and(eq(bookmarks.id, id), eq(bookmarks.ownerId, learner.id), isNull(bookmarks.deletedAt)));
    return getBookmark(learner, id);
  });
}

/** From this part of a page on it counts as read to its end. */
const wholeShare = 0.97;

/** Removes a bookmark; for 30 days it can be restored. */
export async function removeBookmark(learner: Learner, id: string, ifMatch: string | null) {
  return inTransaction(async () => {
    const version = matchedVersion(ifMatch, id);
    const at = now();
    const [row] = await database()
      .update(bookmarks)
      .set({ deletedAt: toTimestamp(at), version: sql`${bookmarks.version} + 1`, updatedAt: toTimestamp(at) })
      .where(isOwnVersion(bookmarks, learner, id, version))
      .returning({ id: bookmarks.id });
    if (!row) throw changedElsewhere("bookmark", await getBookmark(learner, id));
    return { id, restorableUntil: toTimestamp(undoUntil(at)) };
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
    const isRecent = gt(bookmarks.deletedAt, toTimestamp(undoSince(at)));
    await holdEntries(learner.id, [kept.entryId]);
    const restored = await unlessTaken(() =>
      database()
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

async function valuesOf(input: SaveBookmark) {
  const named = (input.url && thingAt(input.url, appUrl())) || input;
  const thing = "url" in named && named.url ? null : await findThing(named);
  if (!thing && input.url) {
    const said = { title: input.title?.trim() ?? input.url, text: input.text ?? "" };
    const slug = termAt(input.url, appUrl());
    const snapshot = (slug && (await findTerm(slug))) || said;
    return {
      ...nothing,
      kind: "link" as const,
      url: input.url,
      normalUrl: normalAddress(input.url),
      snapshot,
    };
  }
  if (!thing) {
    const field = targetFields.find((name) => input[name] !== undefined) ?? "";
    throw senseless(field, "There is no such thing to keep.");
  }
  return { ...nothing, ...thingValues(thing) };
}

type Thing = NonNullable<Awaited<ReturnType<typeof findThing>>>;

function thingValues(thing: Thing) {
  const { guide_id: guideId, entry_id: entryId, figure_id: figureId, technology_id: technologyId } = thing;
  const kind = guideId
    ? "guide"
    : entryId
      ? "entry"
      : figureId
        ? "figure"
        : technologyId
          ? "technology"
          : "article";
  const articleId = thing.article_id;
  return { kind, guideId, entryId, figureId, technologyId, articleId, snapshot: thing.words } as const;
}

const nothing = {
  guideId: null,
  entryId: null,
  figureId: null,
  technologyId: null,
  articleId: null,
  url: null,
};

/** The end of a list of the learner's own. */
async function placeIn(learner: Learner, listId: string) {
  await getList(learner, listId);
  const position = sql<string>`(select coalesce(trunc(max(position)), 0) + 1 from bookmarks
    where owner_id = ${learner.id} and list_id = ${listId} and deleted_at is null)`;
  return { listId, position };
}

/**
 * Where a change puts a bookmark: at the end of another list, or behind another of its own, be it in the trash: that
 * one keeps its place for as long as it can come back.
 */
async function placing(learner: Learner, before: Bookmark, { listId, after }: ChangeBookmark) {
  if (listId === null) return { listId: null, position: null };
  const isMoved = listId !== undefined && listId !== before.list?.id;
  if (isMoved && after === undefined) return placeIn(learner, listId);
  if (after === undefined) return {};
  const list = listId ?? before.list?.id;
  if (!list) throw senseless("after", "Only a list has an order. Put the bookmark into one.");
  await getList(learner, list);
  const [room] = await database().execute<{ position: string | null }>(sql`
    with own as (
      select b.id, coalesce(b.position, 0) as position from bookmarks b
      where b.owner_id = ${learner.id} and b.list_id = ${list} and b.id <> ${before.id}
    ), front as (
      select position, id from own where id = ${after}
      union all select min(position) - 2, null from own having ${after}::uuid is null
    ), behind as (
      select min(own.position) as position from own, front
      where own.position > front.position or (own.position = front.position and own.id > front.id)
    )
    select ((front.position + coalesce(behind.position, front.position + 2)) * 0.5)::text as position
    from front, behind`);
  if (!room) throw senseless("after", "The list holds no such bookmark.");
  return { listId: list, position: room.position ?? "1" };
}

function wordsToday({ current }: Bookmark) {
  if (!current) throw senseless("words", "It is no longer published, so it says nothing today.");
  return { title: current.title, text: current.text };
}
