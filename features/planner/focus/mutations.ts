import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { blocks, focusSessions } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { AppError, notFound, senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { hasOccurrence, standing } from "@/lib/recurrence";
import { shorten } from "@/lib/text";
import type { Block } from "../edits";
import { makeGesture, type PlanChange } from "../history/mutations";
import { withOutcomes } from "../outcomes/queries";
import { blockColumns } from "../queries";
import { setPlanSettings } from "../settings/mutations";
import { getPlanSettings } from "../settings/queries";
import { minutesOf, type Step } from "./focus-clock";
import type { StartFocus, StepFocus } from "./input";
import { findFocus, type OwnSession, sessionColumns } from "./queries";

/**
 * Starts the clock on a block.
 * @throws AppError `not-found` for a block that is missing, in the trash or another person's, `senseless` for a date
 * on which it does not happen, `conflict` with `current` while another session runs.
 */
export async function startFocus(learner: Learner, input: StartFocus): Promise<OwnSession> {
  return inTransaction(async () => {
    const block = await findBlock(learner, input.blockId);
    if (!block) throw notFound();
    const occurrence = block.recurrence === null ? block.date : input.occurrence;
    if (!occurrence || !hasOccurrence(block, occurrence)) {
      throw senseless("occurrence", `“${block.title}” does not happen on that date.`);
    }
    if (input.method !== undefined) await setPlanSettings(learner, { focusMethod: input.method });
    const { focusMethod } = await getPlanSettings(learner);
    const { title, entryId } = standing(block, occurrence);
    const [started] = await database()
      .insert(focusSessions)
      .values({
        ownerId: learner.id,
        blockId: block.id,
        occurrence,
        entryId,
        roleId: block.roleId,
        title,
        startedAt: toTimestamp(now()),
        method: focusMethod,
      })
      .onConflictDoNothing({ target: focusSessions.ownerId, where: isNull(focusSessions.endedAt) })
      .returning({ id: focusSessions.id });
    const current = await findFocus(learner);
    if (!started || !current) {
      throw new AppError("conflict", "Another block is under way. Finish it first.", { current });
    }
    return current;
  });
}

/** What a session is after a step; `change` is the gesture that finishing made, for Undo. */
export interface Stepped {
  session: OwnSession | null;
  minutes: number | null;
  change: PlanChange | null;
}

/**
 * Stops the clock, lets it go on, ends a break early, follows another method from now on, or finishes: then the minutes count on the block, as a gesture
 * that Undo takes back. Where the block is gone, the session ends and nothing counts.
 * @throws AppError `not-found`, or `conflict` with `current` for another version.
 */
export async function stepFocus(
  learner: Learner,
  id: string,
  version: number,
  { does, method = null, minutes }: StepFocus,
): Promise<Stepped> {
  return inTransaction(async () => {
    const session = await lockSession(learner, id, version);
    const at = now();
    if (does === "finish") {
      const counted = minutes ?? minutesOf(session, at.epochMilliseconds);
      await endSession(learner, id, counted);
      return { session: null, minutes: counted, change: await countMinutes(learner, session, counted) };
    }
    const step: Step = { at: toTimestamp(at), ...(does === "choose" ? { does, method } : { does }) };
    const steps = [...session.steps, step];
    if (steps.length > 500) throw senseless("does", "So many pauses are enough. Finish it and start again.");
    if (does === "choose") await setPlanSettings(learner, { focusMethod: method });
    await database()
      .update(focusSessions)
      .set({ steps, version: version + 1 })
      .where(and(eq(focusSessions.id, id), eq(focusSessions.ownerId, learner.id)));
    return { session: await findFocus(learner), minutes: null, change: null };
  });
}

/** Ends a session of which nothing counts. */
export async function dropFocus(learner: Learner, id: string, version: number): Promise<void> {
  await inTransaction(async () => {
    const session = await lockSession(learner, id, version);
    await endSession(learner, id, minutesOf(session, now().epochMilliseconds));
  });
}

/** What was done before on the same date stays done. */
async function countMinutes(
  learner: Learner,
  { blockId, occurrence, title }: Awaited<ReturnType<typeof lockSession>>,
  minutes: number,
): Promise<PlanChange | null> {
  const block = blockId && (await findBlock(learner, blockId));
  if (!block || !occurrence) return null;
  const named = block.recurrence === null ? block.date : occurrence;
  const [found] = await withOutcomes(learner, [block], [named]);
  const [before] = Object.values(found?.outcomes ?? {});
  if (!before && !hasOccurrence(block, named)) return null;
  const done = before && "minutes" in before ? before.minutes : 0;
  return makeGesture(learner, shorten(`Finished ${title}`, 200), [
    { type: "finish", id: block.id, occurrence: named, outcome: { minutes: Math.min(1440, done + minutes) } },
  ]);
}

async function findBlock(learner: Learner, id: string): Promise<Block | null> {
  const [block] = await database()
    .select(blockColumns)
    .from(blocks)
    .where(and(eq(blocks.id, id), eq(blocks.ownerId, learner.id), isNull(blocks.deletedAt)));
  return block ?? null;
}

async function lockSession(learner: Learner, id: string, version: number) {
  const [row] = await database()
    .select(sessionColumns)
    .from(focusSessions)
    .where(
      and(eq(focusSessions.id, id), eq(focusSessions.ownerId, learner.id), isNull(focusSessions.endedAt)),
    )
    .for("update");
  if (!row) throw notFound();
  if (row.version !== version) {
    throw new AppError("conflict", "This was changed meanwhile, perhaps in another window.", {
      current: await findFocus(learner),
    });
  }
  return { ...row, startedAt: isoInstant(row.startedAt) };
}

async function endSession(learner: Learner, id: string, minutes: number): Promise<void> {
  await database()
    .update(focusSessions)
    .set({ endedAt: toTimestamp(now()), minutes })
    .where(and(eq(focusSessions.id, id), eq(focusSessions.ownerId, learner.id)));
}
