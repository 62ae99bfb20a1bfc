import "server-only";
import { v7 } from "uuid";
import { inTransaction } from "@/db/transaction";
import { formatWeekday, Temporal } from "@/lib/dates";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { shorten } from "@/lib/text";
import type { Block, Edit } from "./edits";
import { fillDay } from "./fill-day";
import { lockVersion, makeGesture, type PlanChange } from "./history/mutations";
import type { AddBlockInput, ChangeBlockInput, EditPlanInput, PlanFromRoleInput } from "./input";
import { findRoleDay } from "./queries";
import { wallTimeAfter } from "./wall-time";

/**
 * The one write of the planner: all edits of a gesture or none, each on the learner's own blocks and, where it names
 * a version, on that version.
 * @throws AppError `not-found` for a block that is missing or another person's, `conflict` with `current` for
 * another version, `senseless` for a repeating block.
 */
export async function editPlan(learner: Learner, input: EditPlanInput): Promise<PlanChange> {
  return makeGesture(learner, input.gesture, input.edits.map(toEdit));
}

/** Adds one block, as a gesture of its own. */
export async function addBlock(learner: Learner, input: AddBlockInput): Promise<PlanChange> {
  return makeGesture(learner, shorten(`Added ${input.title}`, 200), [toEdit({ type: "add", block: input })]);
}

/** Changes what the patch names of one block; `version` is the one the learner had read. */
export async function changeBlock(
  learner: Learner,
  id: string,
  version: number,
  patch: ChangeBlockInput,
): Promise<PlanChange> {
  refuseRecurrence(patch.recurrence ?? null);
  return inTransaction(async () => {
    const { title, date, start, timeZone } = await lockVersion(learner, id, version);
    const edits: Edit[] = [];
    if (patch.date !== undefined || patch.start !== undefined || patch.timeZone !== undefined) {
      edits.push({
        type: "move",
        id,
        day: patch.date ?? date,
        start: patch.start ?? start,
        timeZone: patch.timeZone ?? timeZone,
      });
    }
    if (patch.minutes !== undefined) edits.push({ type: "resize", id, minutes: patch.minutes });
    if (patch.title !== undefined) edits.push({ type: "rename", id, title: patch.title });
    if (patch.kind !== undefined) edits.push({ type: "sort", id, kind: patch.kind });
    if (patch.entryId !== undefined) edits.push({ type: "tie", id, entryId: patch.entryId });
    if (edits.length === 0) throw senseless("", "Name something to change.");
    return makeGesture(learner, shorten(`Changed ${title}`, 200), edits);
  });
}

/** Puts one block into the trash, where Undo finds it for 30 days. */
export async function deleteBlock(learner: Learner, id: string, version: number): Promise<PlanChange> {
  return inTransaction(async () => {
    const { title } = await lockVersion(learner, id, version);
    return makeGesture(learner, shorten(`Deleted ${title}`, 200), [{ type: "delete", id }]);
  });
}

/**
 * Fills days of the learner with a role's typical day, fitted to their hours: one gesture, however many days.
 * @throws AppError `senseless` for a role without a typical day, and for hours that cannot hold it.
 */
export async function planFromRole(learner: Learner, input: PlanFromRoleInput): Promise<PlanChange> {
  const day = await findRoleDay(input.role);
  if (!day) throw senseless("role", "There is no typical day for this role.");
  const filled = fillDay(day.activities, Math.round(input.hours * 60));
  if (!filled) throw senseless("hours", "This day has more activities than so little time can hold.");
  const edits: Edit[] = Array.from({ length: input.days }, (_, index) =>
    Temporal.PlainDate.from(input.date).add({ days: index }).toString(),
  ).flatMap((date) =>
    filled.map(({ activity, from, minutes }) => ({
      type: "add" as const,
      block: newBlock({
        title: shorten(activity.title, 200),
        kind: activity.kind,
        ...wallTimeAfter({ date, start: input.start, minutes, timeZone: input.timeZone }, from),
        minutes,
        timeZone: input.timeZone,
        entryId: activity.entryId,
        roleId: day.role.id,
      }),
    })),
  );
  const when = `${formatWeekday(input.date)}${input.days > 1 ? ` and ${input.days - 1} more` : ""}`;
  return makeGesture(learner, `Used the day of a ${day.role.title.toLowerCase()} on ${when}`, edits);
}

type EditInput = EditPlanInput["edits"][number];

function toEdit(input: EditInput): Edit {
  if (input.type !== "add") return input;
  const { recurrence, id, ...block } = input.block;
  refuseRecurrence(recurrence);
  return { type: "add", block: newBlock({ ...block, roleId: null }, id) };
}

function newBlock(block: Omit<Block, "id" | "version" | "isDeleted">, id: string = v7()): Block {
  return { ...block, id, version: 0, isDeleted: false };
}

/** The model has room for repeating blocks; the planner does not yet know how to show and edit them. */
function refuseRecurrence(recurrence: string | null): void {
  if (recurrence !== null) throw senseless("recurrence", "Blocks cannot repeat yet. Leave this out.");
}
