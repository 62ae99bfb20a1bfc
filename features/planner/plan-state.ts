import { plural } from "@/lib/text";
import type { ShownEvent } from "./calendars/outside/overlaps";
import { type Conflict, conflictOf, type Found } from "./conflicts";
import { type DayView, type ShownBlock, type Span, viewsOf } from "./day-view";
import type { Block } from "./edits";
import type { PastChange } from "./history/queries";
import type { PlacedBlock, PlanDay } from "./queries";
import { type Made, nameAfter, renamed, type Split } from "./renames";
import type { GivenEdit } from "./scopes";
import { showEdits, shownKey, toShown } from "./shown-edits";
import { editsIn, nextUndo, undoneBy, versionsOf, type Waiting, withoutFirst } from "./waiting";

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

/** Another device was first, or the server does not take it at all. */
type Refusal = "changed" | "refused";
export interface Answered {
  changeId: string;
  gesture: string;
  blocks: Block[];
  splits?: Split[] | undefined;
}
/** What Undo and Redo can reach. */
export type Reachable = Pick<PastChange, "changeId" | "gesture" | "isUndone">;

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
  /** The keys of blocks on the screen that the last such gesture has given others. */
  names: Readonly<Record<string, string>>;
}

export type Action =
  | { type: "do"; waiting: Waiting; message: string }
  | { type: "saved"; waiting: Waiting; answer: Answered }
  | { type: "failed"; text: string; kind: "unsaved" | "signed-out" }
  | { type: "retry" }
  | { type: "undo" | "redo"; key: string; person: string | null }
  | { type: "settle" }
  | { type: "told"; changes: Reachable[] }
  | { type: "restored"; waiting: Waiting[] }
  | {
      type: "reloaded";
      days: readonly PlanDay[] | null;
      text: string | null;
      kind: Refusal;
      /** What another device has made of what falls out. */
      found?: Found | undefined;
    };

/** What the server has said, and nothing done yet. */
export function begin({ days, changes }: { days: readonly PlanDay[]; changes: Reachable[] }): State {
  return { saved: shownOf(days), waiting: [], changes, message: "", fault: null, conflict: null, names: {} };
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

/** What becomes of the plan on this page when something is done, answered or read again. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "do":
      return withMore(state, asSeen(action.waiting, state.saved), action.message);
    case "undo":
      return takeBack(state, action);
    case "redo": {
      const change = nextRedo(state);
      const { key, person } = action;
      return change ? withMore(state, { kind: "redo", key, person, ...change }) : state;
    }
    case "saved":
      return takeAnswer(state, action.waiting, action.answer);
    case "failed":
      return { ...state, fault: { text: action.text, kind: action.kind } };
    case "retry":
      return { ...state, fault: null };
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

function withMore(state: State, waiting: Waiting, message = ""): State {
  const fault = isRefusal(state.fault) ? null : state.fault;
  return { ...state, waiting: [...state.waiting, waiting], message, fault, conflict: null };
}

/** On the versions that stand by now, unless it names others. */
function asSeen(waiting: Waiting, saved: readonly PlanBlock[]): Waiting {
  if (waiting.kind !== "edit") return waiting;
  return { ...waiting, versions: { ...versionsOf(saved, waiting.edits), ...waiting.versions } };
}

/** The last gesture is taken back: once it is answered, or it is not sent again where sending failed. */
function takeBack(state: State, { key, person }: { key: string; person: string | null }): State {
  const next = nextUndo(state.waiting, state.changes);
  if (!next) return state;
  const { changeId, gesture, waits } = next;
  if (waits && state.fault && !isRefusal(state.fault)) {
    const waiting = state.waiting.filter((one) => one.key !== changeId);
    return { ...state, waiting, fault: null, message: "Not sent again." };
  }
  return withMore(state, { kind: "undo", key, person, changeId, gesture });
}

/** What Redo does again: what was last taken back, as long as nothing was done since. */
export function nextRedo({ waiting, changes }: State): Pick<Reachable, "changeId" | "gesture"> | null {
  if (waiting.length > 0) return null;
  const lastDone = changes.findIndex((change) => !change.isUndone);
  const undone = changes.slice(0, lastDone < 0 ? undefined : lastDone).at(-1);
  return undone ? { changeId: undone.changeId, gesture: undone.gesture } : null;
}

function takeReload(state: State, { days, text, kind, found }: Action & { type: "reloaded" }): State {
  // Looked again for nothing but freshness, and meanwhile something was done here: what was read is old.
  if (!text && state.waiting.length > 0) return state;
  const saved = days ? shownOf(days) : state.saved;
  if (!text) return { ...state, saved };
  const { lost, rest } = withoutFirst(state.waiting);
  const meant = editsIn(lost);
  const [first] = lost;
  // It was to be taken back in any case.
  if (first?.kind === "edit" && meant.length === 0) {
    return { ...state, saved, waiting: rest, fault: null, conflict: null, message: takenBack(first.gesture) };
  }
  const more = meant.length - 1;
  return {
    ...state,
    saved,
    waiting: rest,
    fault: {
      text: more > 0 ? `${text} ${plural(more, "later change")} of the same went with it.` : text,
      kind,
    },
    conflict: found ? conflictOf(meant, found) : null,
    // It would go on saying that what was refused is done.
    message: "",
  };
}

/** Whether a gesture fell out, so that others go on; else they wait for what stands in their way. */
export function isRefusal(fault: State["fault"]): boolean {
  return fault?.kind === "changed" || fault?.kind === "refused";
}

function takeAnswer(
  state: State,
  done: Waiting,
  { changeId, gesture, blocks, splits = [] }: Answered,
): State {
  const answers = new Map(blocks.map((block) => [block.id, block]));
  const old = new Map(state.saved.map((block) => [block.id, block]));
  const isUndone = done.kind === "undo";
  // What is to be taken back at once is not shown in between.
  const isShown = !undoneBy(state.waiting).has(done.key);
  const made: Made =
    isShown && done.kind === "edit" ? { edits: done.edits, splits } : { edits: [], splits: [] };
  const names = namesAfter(state, made);
  // A routine stands as it was shown until the day is read again; of other blocks, the answer is what stands.
  const routines = showEdits<PlanBlock>(state.saved, made.edits).flatMap((shown, at) => {
    if (shown.recurrence === null && isShown) return answers.has(shown.id) ? [] : [shown];
    const block = { ...shown, ...nameAfter(made, state.saved[at] ?? shown) };
    return [{ ...block, version: answers.get(block.id)?.version ?? block.version }];
  });
  const singles = blocks.flatMap((block) =>
    isShown && block.recurrence === null ? [{ ...old.get(block.id), ...toShown(block) }] : [],
  );
  const rest = state.waiting.filter(({ key }) => key !== done.key);
  return {
    ...state,
    saved: [...routines, ...singles],
    names: Object.keys(names).length > 0 ? names : state.names,
    // What was done meanwhile was done on what this gesture has made.
    waiting: rest.map((one) => {
      if (one.kind !== "edit") return one.changeId === done.key ? { ...one, changeId } : one;
      const { versions, ...own } = renamed(one, made);
      return { ...own, versions: versionsAfter(versions, own.edits, answers) };
    }),
    changes:
      done.kind === "edit"
        ? [{ changeId, gesture, isUndone }, ...state.changes]
        : state.changes.map((change) => (change.changeId === changeId ? { ...change, isUndone } : change)),
    message: done.kind === "edit" ? state.message : isUndone ? takenBack(gesture) : `Done again: ${gesture}.`,
  };
}

function takenBack(gesture: string): string {
  return `Taken back: ${gesture}.`;
}

/** The new keys of blocks on the screen, by their old ones. */
function namesAfter({ saved }: State, made: Made): Record<string, string> {
  return Object.fromEntries(
    saved.flatMap((block) => {
      const [before, after] = [shownKey(block), shownKey({ ...block, ...nameAfter(made, block) })];
      return before === after ? [] : [[before, after]];
    }),
  );
}

function versionsAfter(
  versions: Record<string, number>,
  edits: readonly GivenEdit[],
  answers: ReadonlyMap<string, Block>,
): Record<string, number> {
  const named = edits.flatMap((edit) => (edit.type === "add" ? [] : (answers.get(edit.id) ?? [])));
  return { ...versions, ...Object.fromEntries(named.map(({ id, version }) => [id, version])) };
}
