import { dayAfter, daysBetween } from "@/lib/days";
import { movesAlong, parseRule } from "@/lib/repeat-rule";
import type { PlanBlock } from "./plan-state";
import type { GivenEdit } from "./scopes";
import { isAbout, pressedDate, type WaitingEdit } from "./waiting";

/** A routine that "this and following" has split: from an occurrence on it goes on as another. */
export interface Split {
  from: string;
  occurrence: string;
  to: string;
}

/** What a gesture was, and which routines it has split. */
export interface Made {
  edits: readonly GivenEdit[];
  splits: readonly Split[];
}

type Name = Pick<PlanBlock, "id" | "occurrence">;

/**
 * By what an occurrence of a routine is known after a gesture was made: a split gives it to another routine, and what
 * moves a routine by days gives it another date.
 * @param recurrence the rule before
 */
export function nameAfter(
  { edits, splits }: Made,
  { id, occurrence, recurrence }: Name & { recurrence: string | null },
): Name {
  if (recurrence === null) return { id, occurrence };
  const split = splits.find((one) => one.from === id && one.occurrence <= occurrence);
  const days = edits.reduce((sum, edit) => {
    if (edit.type !== "move" || edit.id !== id || !edit.on || edit.on.scope === "this") return sum;
    const isMeant = edit.on.scope === "all" || edit.on.occurrence <= occurrence;
    const goesAlong = isMeant && movesAlong(parseRule(recurrence), edit.on.occurrence, occurrence);
    return goesAlong ? sum + daysBetween(edit.on.occurrence, edit.day) : sum;
  }, 0);
  return { id: split?.to ?? id, occurrence: days === 0 ? occurrence : dayAfter(occurrence, days) };
}

/** A gesture that waits, once one before it was made: on the names that this has given. */
export function renamed(waiting: WaitingEdit, made: Made): WaitingEdit {
  const rename = (edit: GivenEdit): GivenEdit => {
    if (edit.type === "add") return edit;
    const was = waiting.pressed.find((block) => isAbout(edit, block));
    if (!was) return edit;
    const { id, occurrence } = nameAfter(made, { ...was, occurrence: pressedDate(edit) ?? was.occurrence });
    if (edit.type === "finish") return { ...edit, id, occurrence };
    return edit.on ? { ...edit, id, on: { ...edit.on, occurrence } } : { ...edit, id };
  };
  return {
    ...waiting,
    edits: waiting.edits.map(rename),
    pressed: waiting.pressed.map((block) => ({ ...block, ...nameAfter(made, block) })),
  };
}
