import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { holdEntries } from "@/db/holding";
import { oneAtATime } from "@/db/one-at-a-time";
import { isOwnVersion } from "@/db/own-version";
import { highlights } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { changedElsewhere, notFound, senseless } from "@/lib/errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { undoSince, undoUntil } from "@/lib/undo-term";
import { findQuote, squeezed } from "./anchoring";
import type { AddHighlight, ChangeHighlight } from "./input";
import { paragraphsOf } from "./paragraphs";
import { findEntryId, findPage, findSame, getHighlight, type Highlight } from "./queries";

/**
 * Keeps a passage of a guide or an article; kept again, it is the same one.
 * @throws AppError `senseless` when nothing is published there, or these words do not stand in it
 */
export async function addHighlight(
  learner: Learner,
  input: AddHighlight,
): Promise<{ highlight: Highlight; isNew: boolean }> {
  return inTransaction(async () => {
    const page = await findPage(input.path);
    if (!page) throw senseless("path", "Nothing is published there.");
    const passage = { quote: squeezed(input.quote), prefix: input.prefix, suffix: input.suffix };
    if (!paragraphsOf(page.content).some((paragraph) => findQuote(paragraph, passage) >= 0)) {
      throw senseless("quote", "Select words of the text, within one paragraph.");
    }
    await holdPassages(learner);
    const same = await findSame(learner, { ...page, ...passage });
    if (same) return { highlight: same, isNew: false };
    const at = toTimestamp(now());
    const entryId = page.guideId && input.anchor ? await findEntryId(page.guideId, input.anchor) : null;
    await holdEntries(learner.id, [entryId]);
    const [row] = await database()
      .insert(highlights)
      .values({
        ownerId: learner.id,
        guideId: page.guideId,
        articleId: page.articleId,
        entryId,
        ...passage,
        note: input.note ?? null,
        createdAt: at,
        updatedAt: at,
      })
      .returning({ id: highlights.id });
    if (!row) throw new Error("The passage was not kept.");
    return { highlight: await getHighlight(learner, row.id), isNew: true };
  });
}

/** Changes the note; null takes it away. @throws AppError `conflict` with what stands */
export async function changeHighlight(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  { note }: ChangeHighlight,
): Promise<Highlight> {
  return inTransaction(async () => {
    await writeVersion(learner, id, ifMatch, note === undefined ? {} : { note });
    return getHighlight(learner, id);
  });
}

/** Removes a passage; for 30 days it can be restored. */
export async function removeHighlight(learner: Learner, id: string, ifMatch: string | null) {
  return inTransaction(async () => {
    const at = now();
    await writeVersion(learner, id, ifMatch, { deletedAt: toTimestamp(at) });
    return { id, restorableUntil: toTimestamp(undoUntil(at)) };
  });
}

/** Takes a removal back. Where the same passage was kept again meanwhile, that one is the answer. */
export async function restoreHighlight(learner: Learner, id: string): Promise<Highlight> {
  return inTransaction(async () => {
    await holdPassages(learner);
    const at = now();
    const isOwn = and(eq(highlights.id, id), eq(highlights.ownerId, learner.id));
    const [kept] = await database().select().from(highlights).where(isOwn);
    if (!kept) throw notFound();
    const again = kept.deletedAt === null ? null : await findSame(learner, kept);
    if (again) return again;
    await holdEntries(learner.id, [kept.entryId]);
    await database()
      .update(highlights)
      .set({ deletedAt: null, version: sql`${highlights.version} + 1`, updatedAt: toTimestamp(at) })
      .where(and(isOwn, gt(highlights.deletedAt, toTimestamp(undoSince(at)))));
    return getHighlight(learner, id);
  });
}

/** One of a person's passages comes at a time, so that of two equal ones the later finds the first. */
async function holdPassages(learner: Learner): Promise<void> {
  await oneAtATime(learner.id);
}

async function writeVersion(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  values: { note?: string | null; deletedAt?: string },
): Promise<void> {
  const version = matchedVersion(ifMatch, id);
  const rows = await database()
    .update(highlights)
    .set({ ...values, version: sql`${highlights.version} + 1`, updatedAt: toTimestamp(now()) })
    .where(isOwnVersion(highlights, learner, id, version))
    .returning({ id: highlights.id });
  if (rows.length === 0) throw changedElsewhere("passage", await getHighlight(learner, id));
}
