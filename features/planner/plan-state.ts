import { plural } from "@/lib/text";
import type { ShownEvent } from "./calendars/outside/overlaps";
import { type DayView, type ShownBlock, type Span, viewsOf } from "./day-view";
import type { Block } from "./edits";
import type { PastChange } from "./history/queries";
import type { PlacedBlock, PlanDay } from "./queries";
import type { GivenEdit } from "./scopes";
import { showEdits, shownKey, toShown } from "./shown-edits";

/** A block with what the screen tells beside it. */
export type PlanBlock = ShownBlock & Partial<Pick<PlacedBlock, "task" | "role" | "isException">>;

/** A day as the planner draws it. */
export interface PlannedDay {
  view: DayView;
  spans: Span<PlanBlock>[];
  /** What other calendars hold there. */
  outside: readonly ShownEvent[];
  /** Elapsed minutes of the day at this moment; null on any day but today. */
  nowMinute: number | null;
  isToday: boolean;
  /** `Friday 27 March`, and `Fri 27`. */
  name: { long: string; short: string };
  /** Minutes planned, breaks left out. */
  planned: number;
}

/** What was done here and is not answered yet. */
export type Waiting = {
  key: string;
  /** Whose gesture it is, by `personHere`; null where no browser says so. */
  person: string | null;
} & (
  | {
      kind: "edit";
      gesture: string;
      edits: GivenEdit[];
      /** The versions of the blocks that the person saw; what is sent names them, so that others are never undone. */
      versions: Record<string, number>;
    }
  | { kind: "undo" | "redo"; changeId: string; gesture: string }
);

/** Another device was first, or the server does not take it at all. */
export type Refusal = "changed" | "refused";
export type Answered = { changeId: string; gesture: string; blocks: Block[] };
/** What Undo and Redo can reach. */
export type Reachable = Pick<PastChange, "changeId" | "gesture" | "isUndone">;

/** A gesture that another device was before, and the blocks as each has them; null is a block that is gone. */
export interface Conflict {
  gesture: string;
  edits: GivenEdit[];
  versions: { mine: PlanBlock; theirs: PlanBlock | null }[];
}

export interface State {
  /** What the server has said. */
  saved: PlanBlock[];
  /** In the order in which it was done. */
  waiting: Waiting[];
  changes: Reachable[];
  /** What was last done, said to everybody. */
  message: string;
  /** Why it is not saved; what waits stays on the screen. */
  fault: { text: string; kind: "unsaved" | "signed-out" | Refusal } | null;
  conflict: Conflict | null;
}

export type Action =
  | { type: "do"; waiting: Waiting; message: string }
  | { type: "saved"; waiting: Waiting; answer: Answered }
  | { type: "failed"; text: string; kind: "unsaved" | "signed-out" }
  | { type: "retry" }
  | { type: "drop" }
  | { type: "settle" }
  | { type: "told"; changes: Reachable[] }
  | { type: "restored"; waiting: Waiting[] }
  | { type: "reloaded"; days: readonly PlanDay[] | null; text: string | null; kind: Refusal };

/** What the server has said, and nothing done yet. */
export function begin({ days, changes }: { days: readonly PlanDay[]; changes: Reachable[] }): State {
  return { saved: shownOf(days), waiting: [], changes, message: "", fault: null, conflict: null };
}

/** What the days hold, each once: what passes midnight stands on two of them. */
function shownOf(days: readonly PlanDay[]): PlanBlock[] {
  const begins = viewsOf(days);
  const shown = new Map<string, PlanBlock>();
  days.forEach((day, index) => {
    for (const { from, shifted, ...block } of day.blocks) {
      const key = shownKey(block);
      if (shown.has(key)) continue;
      const begun = from + (begins[index]?.begin ?? 0);
      shown.set(key, { ...block, placed: { from: begun, shifted, date: block.date, start: block.start } });
    }
  });
  return [...shown.values()];
}

/** What the screen shows: what the server has said, and what was done here since. */
export function shownIn({ saved, waiting }: Pick<State, "saved" | "waiting">): PlanBlock[] {
  return waiting.reduce<PlanBlock[]>(
    (all, one) => (one.kind === "edit" ? showEdits(all, one.edits) : all),
    saved,
  );
}

/** The versions of the blocks that edits are about, as far as the server has said them. */
export function versionsOf(saved: readonly PlanBlock[], edits: readonly GivenEdit[]): Record<string, number> {
  const ids = new Set(edits.map((edit) => (edit.type === "add" ? "" : edit.id)));
  return Object.fromEntries(saved.flatMap(({ id, version }) => (ids.has(id) ? [[id, version]] : [])));
}

/** What becomes of the plan on this page when something is done, answered or read again. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "do":
      return {
        ...state,
        waiting: [...state.waiting, action.waiting],
        message: action.message,
        fault: isRefusal(state.fault) ? null : state.fault,
        conflict: null,
      };
    case "saved":
      return takeAnswer(state, action.waiting, action.answer);
    case "failed":
      return { ...state, fault: { text: action.text, kind: action.kind } };
    case "retry":
      return { ...state, fault: null };
    case "drop":
      return { ...state, waiting: state.waiting.slice(0, -1), fault: null, message: "Not sent again." };
    case "told":
      return { ...state, changes: action.changes };
    case "settle":
      return { ...state, fault: null, conflict: null, message: "Kept as it stands." };
    case "restored":
      return { ...state, waiting: [...action.waiting, ...state.waiting] };
    case "reloaded":
      return takeReload(state, action);
  }
}

function takeReload(state: State, { days, text, kind }: Action & { type: "reloaded" }): State {
  // Looked again for nothing but freshness, and meanwhile something was done here: what was read is old.
  if (!text && state.waiting.length > 0) return state;
  const saved = days ? shownOf(days) : state.saved;
  if (!text) return { ...state, saved };
  const { lost, rest } = withoutFirst(state.waiting);
  const more = lost.length - 1;
  return {
    ...state,
    saved,
    waiting: rest,
    fault: {
      text: more > 0 ? `${text} ${plural(more, "later change")} of the same went with it.` : text,
      kind,
    },
    conflict: kind === "changed" ? conflictOf({ saved: state.saved, waiting: lost }, saved) : null,
    // It would go on saying that what was refused is done.
    message: "",
  };
}

/** The first of what waits falls out, with what was done to the same blocks after it; the rest can still be sent. */
function withoutFirst(waiting: readonly Waiting[]): { lost: Waiting[]; rest: Waiting[] } {
  const touched = new Set<string>();
  const [lost, rest]: [Waiting[], Waiting[]] = [[], []];
  for (const [at, one] of waiting.entries()) {
    const ids = one.kind === "edit" ? one.edits.map(idOf) : [];
    const isLost = at === 0 || ids.some((id) => touched.has(id));
    if (isLost) for (const id of ids) touched.add(id);
    (isLost ? lost : rest).push(one);
  }
  return { lost, rest };
}

function idOf(edit: GivenEdit): string {
  return edit.type === "add" ? edit.block.id : edit.id;
}

/** What waited, over what stands now. */
function conflictOf(state: Pick<State, "saved" | "waiting">, theirs: readonly PlanBlock[]): Conflict | null {
  const lost = state.waiting.flatMap((one) => (one.kind === "edit" ? [one] : []));
  const edits = lost.flatMap((one) => one.edits);
  const touched = new Set(edits.map(idOf));
  const now = new Map(theirs.map((block) => [shownKey(block), block]));
  const mine = shownIn(state).filter(({ id }) => touched.has(id));
  const [first] = lost;
  if (!first || mine.length === 0) return null;
  const gesture = lost.length === 1 ? first.gesture : `${first.gesture} and ${lost.length - 1} more`;
  return {
    gesture,
    edits,
    versions: mine.map((block) => ({ mine: block, theirs: now.get(shownKey(block)) ?? null })),
  };
}

/** The edits that make a lost gesture after all: what is gone meanwhile comes back first. */
export function overTheirs({ edits, versions }: Conflict): GivenEdit[] {
  const gone = versions.filter(({ theirs, mine }) => theirs === null && mine.recurrence === null);
  const added = new Set(edits.flatMap((edit) => (edit.type === "add" ? [edit.block.id] : [])));
  return [
    ...gone.flatMap(({ mine: { id } }): GivenEdit[] => (added.has(id) ? [] : [{ type: "restore", id }])),
    ...edits,
  ];
}

/** Whether a gesture fell out, so that others go on; else they wait for what stands in their way. */
export function isRefusal(fault: State["fault"]): boolean {
  return fault?.kind === "changed" || fault?.kind === "refused";
}

function takeAnswer(state: State, done: Waiting, { changeId, gesture, blocks }: Answered): State {
  const answers = new Map(blocks.map((block) => [block.id, block]));
  const old = new Map(state.saved.map((block) => [block.id, block]));
  const isUndone = done.kind === "undo";
  // A routine stands as it was shown until the day is read again; of other blocks, the answer is what stands.
  const shown = done.kind === "edit" ? showEdits(state.saved, done.edits) : state.saved;
  const routines = shown.flatMap((block) => {
    const answer = answers.get(block.id);
    if (!answer) return [block];
    return block.recurrence === null ? [] : [{ ...block, version: answer.version }];
  });
  const singles = blocks.flatMap((block) =>
    block.recurrence === null ? [{ ...old.get(block.id), ...toShown(block) }] : [],
  );
  const rest = state.waiting.filter(({ key }) => key !== done.key);
  return {
    ...state,
    saved: [...routines, ...singles],
    // What was done meanwhile was done on what this gesture has made.
    waiting: rest.map((one) =>
      one.kind === "edit" ? { ...one, versions: renewed(one.versions, answers) } : one,
    ),
    changes:
      done.kind === "edit"
        ? [{ changeId, gesture, isUndone }, ...state.changes]
        : state.changes.map((change) => (change.changeId === changeId ? { ...change, isUndone } : change)),
    message: done.kind === "edit" ? state.message : `${isUndone ? "Taken back" : "Done again"}: ${gesture}.`,
  };
}

function renewed(
  versions: Record<string, number>,
  answers: ReadonlyMap<string, Block>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(versions).map(([id, version]) => [id, answers.get(id)?.version ?? version]),
  );
}
