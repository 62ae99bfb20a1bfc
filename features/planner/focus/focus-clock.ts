/** Work and break in minutes, turn by turn. */
export interface Method {
  work: number;
  rest: number;
}

/** What a person does to a running clock: stop it, let it go on, or go back to work before a break is over. */
export type Does = "pause" | "resume" | "skip";

export interface Session {
  /** An instant in ISO 8601. */
  startedAt: string;
  /** Null for none: it is all work, and no break is offered. */
  method: Method | null;
  /** In the order of time. */
  steps: readonly { at: string; does: Does }[];
}

export interface FocusState {
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
  let state: FocusState = { phase: "work", isPaused: false, worked: 0, passed: 0, left: null, turn: 1 };
  for (const step of [...steps, null]) {
    const until = step ? Math.min(Date.parse(step.at), at) : at;
    if (until > clock) {
      if (!state.isPaused) state = later(state, method, until - clock);
      clock = until;
    }
    if (step && Date.parse(step.at) <= at) state = stepped(state, step.does);
  }
  return { ...state, left: method ? lengthOf(method, state.phase) - state.passed : null };
}

function stepped(state: FocusState, does: Does): FocusState {
  if (does !== "skip") return { ...state, isPaused: does === "pause" };
  return state.phase === "break" ? { ...state, phase: "work", passed: 0, turn: state.turn + 1 } : state;
}

function later(state: FocusState, method: Method | null, time: number): FocusState {
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
