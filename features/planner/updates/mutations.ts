import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { blockOrigins } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { AppError, notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { datesOf } from "@/lib/recurrence";
import { parseRule } from "@/lib/repeat-rule";
import { shorten } from "@/lib/text";
import type { Block } from "../edits";
import { makeGesture, type PlanChange } from "../history/mutations";
import type { On, ScopedEdit } from "../scopes";
import type { AnswerUpdateInput } from "./input";
import type { Said } from "./offer";
import { getUpdate } from "./queries";

/**
 * Takes a guide's change for one block (a gesture that Undo takes back), declines it for good, or offers it anew. Of a
 * routine only what is still ahead changes.
 * @returns the gesture, or null where the plan stays as it is.
 * @throws AppError `not-found`, or `conflict` when the guide or the block has changed since.
 */
export async function answerUpdate(
  learner: Learner,
  { blockId, offer, answer }: AnswerUpdateInput,
): Promise<PlanChange | null> {
  return inTransaction(async () => {
    const [held] = await database()
      .select({ blockId: blockOrigins.blockId })
      .from(blockOrigins)
      .where(and(eq(blockOrigins.blockId, blockId), eq(blockOrigins.ownerId, learner.id)))
      .for("update");
    if (!held) throw notFound();
    const found = await getUpdate(learner, blockId);
    const isOpen = answer === "reopen" ? !found.settled?.changeId : found.made !== null;
    if (found.offer !== offer || !isOpen) {
      throw new AppError("conflict", "The guide or your block has changed meanwhile. Look again.", {
        current: found.made ? [found.block] : [],
      });
    }
    if (answer !== "accept" || !found.made) {
      await settle(learner, blockId, answer === "dismiss" ? { said: found.now, changeId: null } : null);
      return null;
    }
    const { block, made } = found;
    const on = aheadOf(block, todayIn(learner.timeZone, now()).toString());
    const gesture = `${made.now ? "Took the guide’s change of" : "Let go"} ${block.title}`;
    const change = await makeGesture(learner, shorten(gesture, 200), editsFor(block, made, on));
    const settled = { said: made.now, changeId: change.changeId };
    await settle(learner, blockId, settled);
    await settleContinued(learner, blockId, change, made.now ?? made.was);
    return change;
  });
}

/** From which occurrence a routine changes: past ones stay what they were. Null for what happens once. */
function aheadOf({ recurrence, date }: Block, today: string): On | null {
  if (recurrence === null) return null;
  const from = date > today ? date : today;
  const [occurrence] = datesOf(parseRule(recurrence), date, from, dayAfter(from, 4 * 366));
  return occurrence ? { occurrence, scope: "following" } : null;
}

function editsFor(
  { id, version }: Block,
  { now: current, becomes }: { now: Said | null; becomes: Partial<Said> },
  on: On | null,
): ScopedEdit[] {
  const onBlock = { id, version, ...(on ? { on } : {}) };
  if (!current) return [{ type: "delete", ...onBlock }];
  return [
    ...(becomes.minutes ? [{ type: "resize" as const, ...onBlock, minutes: becomes.minutes }] : []),
    ...(becomes.title ? [{ type: "rename" as const, ...onBlock, title: shorten(becomes.title, 200) }] : []),
    ...(becomes.kind ? [{ type: "sort" as const, ...onBlock, kind: becomes.kind }] : []),
  ];
}

async function settle(
  learner: Learner,
  blockId: string,
  settled: { said: Said | null; changeId: string | null } | null,
): Promise<void> {
  await database()
    .update(blockOrigins)
    .set({ settled })
    .where(and(eq(blockOrigins.blockId, blockId), eq(blockOrigins.ownerId, learner.id)));
}

/** What a routine goes on as is told of later changes from here on. */
async function settleContinued(
  learner: Learner,
  blockId: string,
  { blocks }: PlanChange,
  said: Said,
): Promise<void> {
  const others = blocks.flatMap(({ id, isDeleted }) => (id === blockId || isDeleted ? [] : id));
  if (others.length === 0) return;
  await database()
    .update(blockOrigins)
    .set({ said, settled: null })
    .where(and(inArray(blockOrigins.blockId, others), eq(blockOrigins.ownerId, learner.id)));
}
