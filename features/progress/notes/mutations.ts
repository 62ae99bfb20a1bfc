import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { holdEntries } from "@/db/holding";
import { isOwnVersion } from "@/db/own-version";
import { notes } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { AppError, changedElsewhere, notFound, senseless } from "@/lib/errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { undoSince, undoUntil } from "@/lib/undo-term";
import { findEntries } from "../queries";
import type { AddNote, ChangeNote } from "./input";
import { findNoteOn, getNote, type Note } from "./queries";

/**
 * Writes a note on an entry; a person has one on each.
 * @throws AppError `senseless` without such an entry, `conflict` with the note that stands there already.
 */
export async function addNote(learner: Learner, input: AddNote): Promise<Note> {
  return inTransaction(async () => {
    const [entry] = await findEntries([input]);
    if (!entry) throw senseless(input.entry ? "entry" : "entryId", "There is no such entry.");
    await holdEntries(learner.id, [entry.entryId]);
    // The day of practice that it stands for follows from this.
    const at = toTimestamp(now());
    const [row] = await database()
      .insert(notes)
      .values({ ownerId: learner.id, entryId: entry.entryId, text: input.text, createdAt: at, updatedAt: at })
      .onConflictDoNothing()
      .returning({ id: notes.id });
    if (row) return getNote(learner, row.id);
    const current = await findNoteOn(learner, entry.entryId);
    throw new AppError("conflict", "There is a note on this entry already.", { current });
  });
}

/** @throws AppError `conflict` with the note as it is when the version is no longer current. */
export async function changeNote(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  { text }: ChangeNote,
): Promise<Note> {
  return inTransaction(async () => {
    await writeVersion(learner, id, ifMatch, text === undefined ? {} : { text });
    return getNote(learner, id);
  });
}

/** Removes a note; for 30 days it can be restored. */
export async function removeNote(learner: Learner, id: string, ifMatch: string | null) {
  return inTransaction(async () => {
    const at = now();
    await writeVersion(learner, id, ifMatch, { deletedAt: toTimestamp(at) });
    return { id, restorableUntil: toTimestamp(undoUntil(at)) };
  });
}

/** Takes a removal back. Where another note was written meanwhile, that one stays and this is a conflict. */
export async function restoreNote(learner: Learner, id: string): Promise<Note> {
  return inTransaction(async () => {
    const at = now();
    const isOwn = and(eq(notes.id, id), eq(notes.ownerId, learner.id));
    const [kept] = await database().select().from(notes).where(isOwn).for("update");
    if (!kept) throw notFound();
    if (kept.deletedAt === null) return getNote(learner, id);
    await holdEntries(learner.id, [kept.entryId]);
    const current = await findNoteOn(learner, kept.entryId);
    if (current) throw new AppError("conflict", "Another note was written on this entry.", { current });
    const restored = await database()
      .update(notes)
      .set({ deletedAt: null, version: sql`${notes.version} + 1`, updatedAt: toTimestamp(at) })
      .where(and(isOwn, gt(notes.deletedAt, toTimestamp(undoSince(at)))))
      .returning({ id: notes.id });
    if (restored.length === 0) throw notFound();
    return getNote(learner, id);
  });
}

async function writeVersion(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  values: { text?: string; deletedAt?: string },
): Promise<void> {
  const version = matchedVersion(ifMatch, id);
  const rows = await database()
    .update(notes)
    .set({ ...values, version: sql`${notes.version} + 1`, updatedAt: toTimestamp(now()) })
    .where(isOwnVersion(notes, learner, id, version))
    .returning({ id: notes.id });
  if (rows.length === 0) throw changedElsewhere("note", await getNote(learner, id));
}
