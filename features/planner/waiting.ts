import type { PlanBlock, Reachable } from "./plan-state";
import type { GivenEdit } from "./scopes";
import { showEdits } from "./shown-edits";

interface OfPerson {
  key: string;
  /** Whose gesture it is, by `personHere`; null where no browser says so. */
  person: string | null;
  gesture: string;
}

/** A gesture that is not answered yet. */
export interface WaitingEdit extends OfPerson {
  kind: "edit";
  edits: GivenEdit[];
  /** The versions of the blocks that the person saw; what is sent names them, so that others are never undone. */
  versions: Record<string, number>;
  /** The blocks as they were shown when it was made, whichever day is shown by the time of the answer. */
  pressed: PlanBlock[];
}

interface WaitingTurn extends OfPerson {
  kind: "undo" | "redo";
  /** The change that it is about, or the key of the gesture as long as that waits itself. */
  changeId: string;
}

/** What was done here and is not answered yet. */
export type Waiting = WaitingEdit | WaitingTurn;

/** The gestures among what waits that are not to be taken back again. */
export function editsIn(waiting: readonly Waiting[]): WaitingEdit[] {
  const undone = undoneBy(waiting);
  return waiting.flatMap((one) => (one.kind === "edit" && !undone.has(one.key) ? [one] : []));
}

/** What is to be taken back, by change or key. */
export function undoneBy(waiting: readonly Waiting[]): ReadonlySet<string> {
  return new Set(waiting.flatMap((one) => (one.kind === "undo" ? [one.changeId] : [])));
}

/** What Undo takes back next: the last that waits, or else the last that was made; null when there is nothing. */
export function nextUndo(
  waiting: readonly Waiting[],
  changes: readonly Reachable[],
): { changeId: string; gesture: string; waits: boolean } | null {
  const undone = undoneBy(waiting);
  for (const one of [...waiting].reverse()) {
    const changeId = one.kind === "edit" ? one.key : one.changeId;
    if (!undone.has(changeId)) return { changeId, gesture: one.gesture, waits: one.kind === "edit" };
  }
  const made = changes.find((change) => !change.isUndone && !undone.has(change.changeId));
  return made ? { changeId: made.changeId, gesture: made.gesture, waits: false } : null;
}

/** What the screen shows: what the server has said, and what was done here since. */
export function shownIn({
  saved,
  waiting,
}: {
  saved: PlanBlock[];
  waiting: readonly Waiting[];
}): PlanBlock[] {
  return editsIn(waiting).reduce<PlanBlock[]>((all, { edits }) => showEdits(all, edits), saved);
}

/** The versions of the blocks that edits are about, as far as the server has said them. */
export function versionsOf(saved: readonly PlanBlock[], edits: readonly GivenEdit[]): Record<string, number> {
  const ids = new Set(edits.map((edit) => (edit.type === "add" ? "" : edit.id)));
  return Object.fromEntries(saved.flatMap(({ id, version }) => (ids.has(id) ? [[id, version]] : [])));
}

/** The first of what waits falls out, with what was done to the same blocks after it; the rest can still be sent. */
export function withoutFirst(waiting: readonly Waiting[]): { lost: Waiting[]; rest: Waiting[] } {
  const touched = new Set<string>();
  const [lost, rest]: [Waiting[], Waiting[]] = [[], []];
  for (const [at, one] of waiting.entries()) {
    // What takes a gesture back goes with it.
    const ids = one.kind === "edit" ? [one.key, ...one.edits.map(idOf)] : [one.changeId];
    const isLost = at === 0 || ids.some((id) => touched.has(id));
    if (isLost) for (const id of ids) touched.add(id);
    (isLost ? lost : rest).push(one);
  }
  return { lost, rest };
}

function idOf(edit: GivenEdit): string {
  return edit.type === "add" ? edit.block.id : edit.id;
}

/** Whether an edit is about this block; of a routine, whether this occurrence was the one pressed. */
export function isAbout(edit: GivenEdit, { id, occurrence, recurrence }: PlanBlock): boolean {
  if (idOf(edit) !== id) return false;
  const named = pressedDate(edit);
  return recurrence === null || named === null || named === occurrence;
}

/** The occurrence that an edit names; null where it names none. */
export function pressedDate(edit: GivenEdit): string | null {
  if (edit.type === "add") return null;
  return edit.on?.occurrence ?? (edit.type === "finish" ? edit.occurrence : null);
}
