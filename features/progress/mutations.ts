import "server-only";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type EntryKind, type MarkState, markedKinds } from "@/db/enums";
import { holdEntries } from "@/db/holding";
import { oneAtATime } from "@/db/one-at-a-time";
import { markChanges, marks } from "@/db/schema";
import type { PastMark } from "@/db/schema/progress";
import { database, inTransaction } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { AppError, notFound, senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { MergeMarks, SetMark } from "./input";
import { findEntries, findSeen, historySince } from "./queries";
import { stateInWords } from "./state-words";

/** A change of marks, by which it can be undone. */
export interface MarkChange {
  changeId: string;
  gesture: string;
}

interface Said {
  entryId: string;
  state: MarkState | null;
  at: string;
}

/**
 * Says how far the learner is with an entry. What it said before can be put back by `undoChange`.
 * @throws AppError `senseless` when there is no such entry, or it is of a kind that is not marked.
 */
export async function setMark(learner: Learner, input: SetMark) {
  return inTransaction(async () => {
    await holdMarks(learner);
    const [entry] = await findEntries([input]);
    if (!entry) throw senseless(input.entry ? "entry" : "entryId", "There is no such entry.");
    if (!isMarked(entry.kind)) {
      throw senseless("entry", "Only steps, tasks, motivations, technologies and skills are marked.");
    }
    const gesture = `${stateInWords(entry.kind, input.state)}: ${entry.title}`;
    const said = { entryId: entry.entryId, state: input.state, at: toTimestamp(now()) };
    const { changeId } = await writeMarks(learner, gesture, [said]);
    return { entryId: entry.entryId, entry: entry.entry, state: input.state, changedAt: said.at, changeId };
  });
}

/** Takes back all that was said of a role, also of entries that its guide no longer has. Undo brings it back. */
export async function resetMarks(learner: Learner, role: string): Promise<MarkChange & { count: number }> {
  return inTransaction(async () => {
    await holdMarks(learner);
    const rows = await database().execute<{ entry_id: string; title: string }>(sql`
      select m.entry_id, r.title from marks m
      join entries e on e.id = m.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
      where m.owner_id = ${learner.id} and r.slug = ${role} and m.state is not null`);
    const [first] = rows;
    if (!first) throw senseless("role", "Nothing is marked in this role.");
    const at = toTimestamp(now());
    const said = rows.map(({ entry_id }) => ({ entryId: entry_id, state: null, at }));
    const change = await writeMarks(learner, `Reset: ${first.title}`, said);
    return { ...change, count: rows.length };
  });
}

/**
 * Puts back what a change overwrote, as it was.
 * @throws AppError `not-found`, or `conflict` when it is undone already or a later change stands over it.
 */
export async function undoChange(learner: Learner, changeId: string): Promise<MarkChange> {
  return inTransaction(async () => {
    await holdMarks(learner);
    const isOwn = and(eq(markChanges.id, changeId), eq(markChanges.ownerId, learner.id));
    const [change] = await database()
      .select()
      .from(markChanges)
      .where(and(isOwn, gt(markChanges.createdAt, historySince())));
    if (!change) throw notFound();
    const ids = Object.keys(change.before);
    const left = await database()
      .select({ entryId: marks.entryId })
      .from(marks)
      .where(and(eq(marks.ownerId, learner.id), inArray(marks.entryId, ids), eq(marks.changeId, changeId)));
    if (change.undoneAt !== null || left.length < ids.length) {
      const current = await findSeen(learner);
      throw new AppError("conflict", "Something was marked anew since. Undo that first.", { current });
    }
    await restoreMarks(learner, change.before);
    await database()
      .update(markChanges)
      .set({ undoneAt: toTimestamp(now()) })
      .where(isOwn);
    return { changeId, gesture: change.gesture };
  });
}

export interface Merged {
  /** Null when the account knew it all. */
  changeId: string | null;
  /** How many marks of the browser the account did not have. */
  added: number;
  /** Where browser and account said different things: the later word counts. */
  differed: { entry: string; title: string; state: MarkState | null; from: "browser" | "account" }[];
}

/** Takes over what a browser kept for a visitor. The later word counts, so doing it twice is doing it once. */
export async function mergeMarks(learner: Learner, given: MergeMarks): Promise<Merged> {
  return inTransaction(async () => {
    await holdMarks(learner);
    const latest = toTimestamp(now());
    const entries = new Map((await findEntries(given)).map((entry) => [entry.entry, entry]));
    const known = new Map(
      (
        await ownMarks(
          learner,
          [...entries.values()].map(({ entryId }) => entryId),
        )
      ).map((row) => [row.entryId, row]),
    );
    const merged: Merged = { changeId: null, added: 0, differed: [] };
    const said = new Map<string, Said>();
    for (const { entry: name, state, changedAt } of given) {
      const entry = entries.get(name);
      if (!entry || !isMarked(entry.kind)) continue;
      const iso = isoInstant(changedAt);
      // A browser whose clock is ahead did not see the future.
      const isAhead = iso > latest;
      const at = isAhead ? latest : iso;
      const before = known.get(entry.entryId);
      if (before && before.state !== state) {
        const from = isoInstant(before.changedAt) >= at ? "account" : "browser";
        const stands = from === "account" ? before.state : state;
        merged.differed.push({ entry: name, title: entry.title, state: stands, from });
      }
      if (before && isoInstant(before.changedAt) >= at) continue;
      if (before?.state === state) continue;
      if (!before) merged.added += 1;
      said.set(entry.entryId, { entryId: entry.entryId, state, at });
    }
    if (said.size === 0) return merged;
    const { changeId } = await writeMarks(learner, "Added what this browser kept", [...said.values()]);
    return { ...merged, changeId };
  });
}

function isMarked(kind: EntryKind): boolean {
  return markedKinds.some((one) => one === kind);
}

/** One change of a person's marks at a time, so that history holds what really stood there. */
async function holdMarks(learner: Learner): Promise<void> {
  await oneAtATime(learner.id);
}

function ownMarks(learner: Learner, entryIds: string[]) {
  return database()
    .select()
    .from(marks)
    .where(and(eq(marks.ownerId, learner.id), inArray(marks.entryId, entryIds)));
}

async function writeMarks(learner: Learner, gesture: string, said: Said[]): Promise<MarkChange> {
  const changeId = v7();
  const rows = await ownMarks(
    learner,
    said.map(({ entryId }) => entryId),
  );
  const past = new Map<string, PastMark>(
    rows.map(({ entryId, state, changedAt, changeId: by }) => [entryId, { state, changedAt, changeId: by }]),
  );
  const before = Object.fromEntries(said.map(({ entryId }) => [entryId, past.get(entryId) ?? null]));
  const createdAt = toTimestamp(now());
  await database()
    .insert(markChanges)
    .values({ id: changeId, ownerId: learner.id, gesture, before, createdAt });
  await putMarks(
    learner,
    said.map(({ at, ...mark }) => ({ ...mark, changedAt: at, changeId })),
  );
  return { changeId, gesture };
}

async function restoreMarks(learner: Learner, before: Record<string, PastMark | null>): Promise<void> {
  const added = Object.keys(before).filter((entryId) => before[entryId] === null);
  await database()
    .delete(marks)
    .where(and(eq(marks.ownerId, learner.id), inArray(marks.entryId, added)));
  await putMarks(
    learner,
    Object.entries(before).flatMap(([entryId, past]) => (past ? [{ entryId, ...past }] : [])),
  );
}

async function putMarks(learner: Learner, rows: (PastMark & { entryId: string })[]): Promise<void> {
  if (rows.length === 0) return;
  await holdEntries(
    learner.id,
    rows.map(({ entryId, state }) => state && entryId),
  );
  await database()
    .insert(marks)
    .values(rows.map((row) => ({ ...row, ownerId: learner.id })))
    .onConflictDoUpdate({
      target: [marks.ownerId, marks.entryId],
      set: {
        state: sql`excluded.state`,
        changedAt: sql`excluded.changed_at`,
        changeId: sql`excluded.change_id`,
      },
    });
}
