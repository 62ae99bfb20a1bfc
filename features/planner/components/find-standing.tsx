"use client";

import { dayAfter } from "@/lib/days";
import { send } from "@/lib/http/client";
import { type Found, happensOn, standingOf } from "../conflicts";
import type { Block } from "../edits";
import type { listPlanDays, readBlock } from "../endpoints";
import type { PlanBlock } from "../plan-state";
import type { PlanDay } from "../queries";
import { shownKey } from "../shown-edits";
import type { WaitingEdit } from "../waiting";

/**
 * What stands now of the blocks that lost gestures were about, wherever they are: by what the refusal said of them, or
 * else by asking for each. Null when not all of it could be read.
 */
export async function findStanding(
  lost: readonly WaitingEdit[],
  refused: { current: unknown; days: readonly PlanDay[]; timeZone: string },
): Promise<Found | null> {
  const added = new Set(
    lost.flatMap(({ edits }) => edits.flatMap((edit) => (edit.type === "add" ? [edit.block.id] : []))),
  );
  const pressed = lost.flatMap((one) => one.pressed).filter(({ id }) => !added.has(id));
  const blocks = await findBlocks(new Set(pressed.map(({ id }) => id)), refused.current);
  if (!blocks) return null;
  const ended = new Set<string>();
  for (const one of new Map(pressed.map((block) => [shownKey(block), block])).values()) {
    const happens = await findsIt(one, blocks.get(one.id), refused);
    if (happens === null) return null;
    if (!happens) ended.add(shownKey(one));
  }
  return { blocks, ended };
}

async function findBlocks(
  ids: ReadonlySet<string>,
  current: unknown,
): Promise<Map<string, Block | null> | null> {
  const blocks = new Map<string, Block | null>();
  for (const block of Array.isArray(current) ? current : [current]) {
    if (isBlock(block)) blocks.set(block.id, block);
  }
  for (const id of ids) {
    if (blocks.has(id)) continue;
    const answer = await send<typeof readBlock>("GET", "/api/v1/planner/blocks/{id}", { params: { id } });
    if (!answer.ok && answer.status !== 404) return null;
    blocks.set(id, answer.ok ? answer.body : null);
  }
  return blocks;
}

/** Whether a routine still has this occurrence, on the days that were read or around its own; null when not known. */
async function findsIt(
  one: PlanBlock,
  block: Block | null | undefined,
  { days, timeZone }: { days: readonly PlanDay[]; timeZone: string },
): Promise<boolean | null> {
  const theirs = block && block.recurrence !== null ? standingOf(block, one.occurrence) : null;
  if (!theirs || happensOn(days, one)) return true;
  // A day of the block's own zone may be seen on the one beside it.
  const query = { from: dayAfter(theirs.date, -1), to: dayAfter(theirs.date, 1), timeZone };
  const answer = await send<typeof listPlanDays>("GET", "/api/v1/planner/days", { query });
  return answer.ok ? happensOn(answer.body.items, one) : null;
}

function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && "id" in value && "exceptions" in value;
}
