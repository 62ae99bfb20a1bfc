import "server-only";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { EntryKind } from "@/db/enums";
import { holdEntries } from "@/db/holding";
import { isOwnVersion } from "@/db/own-version";
import { evidence } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, todayIn, toTimestamp } from "@/lib/dates";
import { changedElsewhere, notFound, senseless } from "@/lib/errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { undoSince, undoUntil } from "@/lib/undo-term";
import { findEntries } from "../queries";
import type { AddEvidence, ChangeEvidence } from "./input";
import { type Evidence, getEvidence } from "./queries";

const practisedKinds: readonly EntryKind[] = ["task", "step", "skill", "technology"];

/**
 * Adds a piece of evidence to an entry; an entry takes any number.
 * @throws AppError `senseless` without such an entry, without link and words, or for a day to come.
 */
export async function addEvidence(learner: Learner, input: AddEvidence): Promise<Evidence> {
  return inTransaction(async () => {
    const [entry] = await findEntries([input]);
    const path = input.entry ? "entry" : "entryId";
    if (!entry) throw senseless(path, "There is no such entry.");
    if (!practisedKinds.includes(entry.kind)) {
      throw senseless(path, "Only steps, tasks, skills and technologies are practised.");
    }
    const { url = null, text = null } = input;
    const practisedOn = pastDay(learner, input.practisedOn);
    if (url === null && text === null) throw noContent();
    await holdEntries(learner.id, [entry.entryId]);
    const [row] = await database()
      .insert(evidence)
      .values({ ownerId: learner.id, entryId: entry.entryId, practisedOn, url, text })
      .returning({ id: evidence.id });
    if (!row) throw new Error("The evidence was not stored.");
    return getEvidence(learner, row.id);
  });
}

/** @throws AppError `conflict` with the evidence as it is when the version is no longer current. */
export async function changeEvidence(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  input: ChangeEvidence,
): Promise<Evidence> {
  return inTransaction(async () => {
    if (input.practisedOn !== undefined) pastDay(learner, input.practisedOn);
    const version = matchedVersion(ifMatch, id);
    const current = await getEvidence(learner, id);
    const { url, text } = { ...current, ...input };
    if (url === null && text === null) throw noContent();
    await writeVersion(learner, id, version, input);
    return getEvidence(learner, id);
  });
}

/** Removes a piece of evidence; for 30 days it can be restored. */
export async function removeEvidence(learner: Learner, id: string, ifMatch: string | null) {
  return inTransaction(async () => {
    const at = now();
    await writeVersion(learner, id, matchedVersion(ifMatch, id), { deletedAt: toTimestamp(at) });
    return { id, restorableUntil: toTimestamp(undoUntil(at)) };
  });
}

/** Takes a removal back. */
export async function restoreEvidence(learner: Learner, id: string): Promise<Evidence> {
  return inTransaction(async () => {
    const at = now();
    const isThere = or(isNull(evidence.deletedAt), gt(evidence.deletedAt, toTimestamp(undoSince(at))));
    const rows = await database()
      .update(evidence)
      .set({ deletedAt: null, version: sql`${evidence.version} + 1`, updatedAt: toTimestamp(at) })
      .where(and(eq(evidence.id, id), eq(evidence.ownerId, learner.id), isThere))
      .returning({ entryId: evidence.entryId });
    if (rows.length === 0) throw notFound();
    await holdEntries(
      learner.id,
      rows.map(({ entryId }) => entryId),
    );
    return getEvidence(learner, id);
  });
}

async function writeVersion(
  learner: Learner,
  id: string,
  version: number,
  values: ChangeEvidence & { deletedAt?: string },
): Promise<void> {
  const rows = await database()
    .update(evidence)
    .set({ ...values, version: sql`${evidence.version} + 1`, updatedAt: toTimestamp(now()) })
    .where(isOwnVersion(evidence, learner, id, version))
    .returning({ id: evidence.id });
  if (rows.length === 0) throw changedElsewhere("evidence", await getEvidence(learner, id));
}

function pastDay({ timeZone }: Learner, day: string | undefined): string {
  const today = todayIn(timeZone, now()).toString();
  if (day !== undefined && day > today) throw senseless("practisedOn", "This day is still to come.");
  return day ?? today;
}

function noContent() {
  return senseless("url", "Give a link, or say in words what you did.");
}
