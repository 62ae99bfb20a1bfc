import "server-only";
import { v7 } from "uuid";
import { holdEntries } from "@/db/holding";
import { inTransaction } from "@/db/transaction";
import { formatWeekday } from "@/lib/dates";
import { dayAfter, daysFrom } from "@/lib/days";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { standing } from "@/lib/recurrence";
import { RuleFault } from "@/lib/repeat-rule";
import { shorten } from "@/lib/text";
import type { Block } from "./edits";
import { lockVersion, makeGesture, type PlanChange } from "./history/mutations";
import type { AddBlockInput, ChangeBlockInput, EditPlanInput, PlanFromRoleInput, ScopeQuery } from "./input";
import { keptRule } from "./kept-rule";
import { refuseUnreadable } from "./readings/queries";
import { keepOrigins } from "./role-day/mutations";
import { findRoleDay, type RoleDay } from "./role-day/queries";
import { roleBlocks } from "./role-day/role-blocks";
import type { On, ScopedEdit } from "./scopes";

/**
 * The one write of the planner: all edits of a gesture or none, each on the learner's own blocks and, where it names
 * a version, on that version.
 * @throws AppError `not-found` for a block that is missing or another person's, `conflict` with `current` for
 * another version, `senseless` for a repeat that is none and for what no repeat can say.
 */
export async function editPlan(learner: Learner, input: EditPlanInput): Promise<PlanChange> {
  const texts = input.edits.flatMap((edit) => (edit.type === "fill" ? edit.bookmarkIds : []));
  await refuseUnreadable(learner, texts);
  return makeGesture(learner, input.gesture, input.edits.map(toEdit));
}

/** Adds one block, as a gesture of its own. */
export async function addBlock(learner: Learner, input: AddBlockInput): Promise<PlanChange> {
  return makeGesture(learner, shorten(`Added ${input.title}`, 200), [toEdit({ type: "add", block: input })]);
}

/**
 * Changes what the patch names of one block, or of those occurrences of a routine that `scope` names; `version` is the
 * one the learner had read.
 */
export async function changeBlock(
  learner: Learner,
  id: string,
  version: number,
  patch: ChangeBlockInput,
  scope: ScopeQuery = {},
): Promise<PlanChange> {
  return inTransaction(async () => {
    const block = await lockVersion(learner, id, version);
    // What happens once has no other occurrence that could be meant.
    const on = block.recurrence === null ? null : onOf(scope);
    const { date, start, timeZone } = !on
      ? block
      : on.scope === "this"
        ? standing(block, on.occurrence)
        : { ...block, date: on.occurrence };
    const onBlock = { id, ...(on ? { on } : {}) };
    const edits: ScopedEdit[] = [];
    if (patch.minutes !== undefined) edits.push({ type: "resize", ...onBlock, minutes: patch.minutes });
    if (patch.title !== undefined) edits.push({ type: "rename", ...onBlock, title: patch.title });
    if (patch.kind !== undefined) edits.push({ type: "sort", ...onBlock, kind: patch.kind });
    if (patch.entryId !== undefined) edits.push({ type: "tie", ...onBlock, entryId: patch.entryId });
    // Last what changes the dates by which occurrences are known.
    if (patch.date !== undefined || patch.start !== undefined || patch.timeZone !== undefined) {
      edits.push({
        type: "move",
        ...onBlock,
        day: patch.date ?? date,
        start: patch.start ?? start,
        timeZone: patch.timeZone ?? timeZone,
      });
    }
    if (patch.pause !== undefined) edits.push({ type: "pause", id, pause: patch.pause });
    if (patch.recurrence !== undefined) {
      const recurrence = recurrenceOf({ ...block, ...patch, recurrence: patch.recurrence });
      edits.push({ type: "repeat", ...onBlock, recurrence });
    }
    if (edits.length === 0) throw senseless("", "Name something to change.");
    return makeGesture(learner, shorten(`Changed ${block.title}`, 200), edits);
  });
}

/** Puts one block into the trash, or skips or ends a routine; Undo brings it back for 30 days. */
export async function deleteBlock(
  learner: Learner,
  id: string,
  version: number,
  scope: ScopeQuery = {},
): Promise<PlanChange> {
  return inTransaction(async () => {
    const { title } = await lockVersion(learner, id, version);
    const on = onOf(scope);
    const verb = on?.scope === "this" ? "Skipped" : on?.scope === "following" ? "Ended" : "Deleted";
    return makeGesture(learner, shorten(`${verb} ${title}`, 200), [
      { type: "delete", id, ...(on ? { on } : {}) },
    ]);
  });
}

function onOf({ scope, occurrence }: ScopeQuery): On | null {
  return occurrence ? { occurrence, scope: scope ?? "all" } : null;
}

/**
 * Fills days of the learner with a role's typical day, fitted to their hours: one gesture, however many days.
 * @throws AppError `senseless` for a role without a typical day, and for hours that cannot hold it.
 */
export async function planFromRole(learner: Learner, input: PlanFromRoleInput): Promise<PlanChange> {
  const day = await findRoleDay(input.role);
  if (!day) throw senseless("role", "There is no typical day for this role.");
  const made = blocksOfDays(day, input).map(({ activity, date, start, minutes, recurrence }) => {
    const given = {
      title: shorten(activity.title, 200),
      kind: activity.kind,
      ...{ date, start, minutes, timeZone: input.timeZone },
      entryId: activity.entryId,
      roleId: day.role.id,
    };
    return { activity, block: newBlock(given, { recurrence }) };
  });
  const more = input.repeat ? " and again" : input.days > 1 ? ` and ${input.days - 1} more` : "";
  const gesture = `Used the day of a ${day.role.title.toLowerCase()} on ${formatWeekday(input.date)}${more}`;
  return inTransaction(async () => {
    // Of the activities as well as of their tasks, and so in one order with them.
    const held = made.flatMap(({ activity: { activityId, entryId } }) => [activityId, entryId]);
    await holdEntries(learner.id, held);
    const change = await makeGesture(
      learner,
      gesture,
      made.map(({ block }) => ({ type: "add", block })),
    );
    await keepOrigins(learner, made);
    return change;
  });
}

function blocksOfDays(day: RoleDay, { date, start, hours, timeZone, days, repeat }: PlanFromRoleInput) {
  if (repeat && days > 1) throw senseless("days", "A day that repeats is planned once.");
  const own = { start, minutes: Math.round(hours * 60), timeZone, repeat: repeat ?? null };
  return daysFrom(date, dayAfter(date, days - 1)).flatMap((one) => {
    const filled = inRule("repeat", () => roleBlocks(day.activities, { ...own, date: one }));
    if (!filled) throw senseless("hours", "This day has more activities than so little time can hold.");
    return filled;
  });
}

type EditInput = EditPlanInput["edits"][number];

function toEdit(input: EditInput): ScopedEdit {
  if (input.type === "add") {
    const { id, ...block } = input.block;
    const { title, kind, date, start, minutes, timeZone, entryId } = block;
    const given = { title, kind, date, start, minutes, timeZone, entryId, roleId: null };
    return { type: "add", block: newBlock(given, { id, recurrence: recurrenceOf(block) }) };
  }
  if (input.type !== "repeat" || input.recurrence === null) return input;
  // Its own clock matters only to an end with a time, which pages never send.
  return { ...input, recurrence: recurrenceOf({ ...input, start: "00:00", timeZone: "UTC" }) };
}

function newBlock(
  block: Omit<Block, "id" | "version" | "isDeleted" | "recurrence" | "exceptions" | "pause">,
  { id = v7(), recurrence = null }: { id?: string | undefined; recurrence?: string | null } = {},
): Block {
  return { ...block, id, recurrence, exceptions: {}, pause: null, version: 0, isDeleted: false };
}

/** The rule as it is kept, or what is wrong with it, said of its field. */
function recurrenceOf(block: { recurrence: string | null; start: string; timeZone: string }): string | null {
  const { recurrence } = block;
  return recurrence === null ? null : inRule("recurrence", () => keptRule(recurrence, block));
}

/** What a rule is found wanting in, said of its field. */
function inRule<T>(field: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RuleFault) throw senseless(field, error.message);
    throw error;
  }
}
