/** Work and break in minutes, turn by turn. */
export interface Method {
  work: number;
  rest: number;
}

/**
 * What a person does to a running clock: stop it, let it go on, go back to work before a break is over, or choose how
 * to work from then on.
 */
export type Step = { at: string } & (
  | { does: "pause" | "resume" | "skip" }
  | { does: "choose"; method: Method | null }
);

export interface Session {
  /** An instant in ISO 8601. */
  startedAt: string;
  /** With which it began; null for none: it is all work, and no break is offered. */
  method: Method | null;
  /** In the order of time. */
  steps: readonly Step[];
}

export interface FocusState {
  /** The one that is followed at that moment. */
  method: Method | null;
  phase: "work" | "break";
  isPaused: boolean;
  /** Milliseconds of work since it began, breaks and pauses aside. */
  worked: number;
  /** Milliseconds of this phase that have passed. */
  passed: number;
  /** Milliseconds until the phase ends; null when it does not end by itself. */
  left: number | null;
  /** The stretches of work begun so far; from 1. */
  turn: number;
}

const minute = 60_000;

/**
 * How a session stands at a moment, in milliseconds since 1970. It follows from instants alone: whoever slept, reloaded
 * or looks from another device sees the same.
 */
export function focusAt({ startedAt, method, steps }: Session, at: number): FocusState {
  let clock = Date.parse(startedAt);
  let state: FocusState = {
    ...{ method, phase: "work", isPaused: false, worked: 0, passed: 0, left: null, turn: 1 },
  };
  for (const step of [...steps, null]) {
    const until = step ? Math.min(Date.parse(step.at), at) : at;
    if (until > clock) {
      if (!state.isPaused) state = later(state, until - clock);
      clock = until;
    }
    if (step && Date.parse(step.at) <= at) state = stepped(state, step);
  }
  return { ...state, left: state.method ? lengthOf(state.method, state.phase) - state.passed : null };
}

function stepped(state: FocusState, step: Step): FocusState {
  switch (step.does) {
    case "pause":
      return { ...state, isPaused: true };
    case "resume":
      return { ...state, isPaused: false };
    case "skip":
      return state.phase === "break" ? turned(state) : state;
    case "choose":
      return chosen(state, step.method);
  }
}

/** What has passed of the phase counts for it under the new method, too; where that is longer, the phase is over. */
function chosen(before: FocusState, method: Method | null): FocusState {
  const state = { ...before, method };
  if (!method) return state.phase === "break" ? turned(state) : state;
  return state.passed >= lengthOf(method, state.phase) ? turned(state) : state;
}

/** At the beginning of the other phase; each break that is over begins another stretch of work. */
function turned(state: FocusState): FocusState {
  return state.phase === "work"
    ? { ...state, phase: "break", passed: 0 }
    : { ...state, phase: "work", passed: 0, turn: state.turn + 1 };
}

function later(state: FocusState, time: number): FocusState {
  const { method } = state;
  if (!method) return { ...state, worked: state.worked + time, passed: state.passed + time };
  // Whole turns at once: a clock forgotten for a month is not counted through minute by minute.
  const turns = Math.floor(time / ((method.work + method.rest) * minute));
  let { phase, worked, passed, turn } = state;
  worked += turns * method.work * minute;
  turn += turns;
  let left = time - turns * (method.work + method.rest) * minute;
  while (left > 0) {
    const step = Math.min(left, lengthOf(method, phase) - passed);
    if (phase === "work") worked += step;
    passed += step;
    left -= step;
    if (passed < lengthOf(method, phase)) break;
    passed = 0;
    if (phase === "break") turn += 1;
    phase = phase === "work" ? "break" : "work";
  }
  return { ...state, phase, worked, passed, turn };
}

function lengthOf({ work, rest }: Method, phase: FocusState["phase"]): number {
  return (phase === "work" ? work : rest) * minute;
}

/** The method that was chosen last. */
export function methodOf({ method, steps }: Pick<Session, "method" | "steps">): Method | null {
  const last = steps.findLast((step) => step.does === "choose");
  return last?.does === "choose" ? last.method : method;
}

/** What a session came to, in whole minutes as a block's outcome counts them: at least one, at most a day. */
export function minutesOf(session: Session, at: number): number {
  return Math.min(1440, Math.max(1, Math.round(focusAt(session, at).worked / minute)));
}

/** `24:59`, or `1:02:03` from an hour on; what is left is never shown as nothing before it is nothing. */
export function clockText(milliseconds: number, rounds: "up" | "down" = "down"): string {
  const seconds = Math.max(0, Math[rounds === "up" ? "ceil" : "floor"](milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `25 minutes, then 5 of break`; `No breaks`. */
export function methodWords(method: Method | null): string {
  return method ? `${method.work} min of work, ${method.rest} min of break` : "No breaks";
}
