/** Why a request was refused. `lib/http/problem.ts` translates each code to one HTTP status. */
export type RefusalCode =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "precondition-failed"
  | "precondition-required"
  | "too-large"
  | "unsupported-type"
  | "senseless"
  | "too-many"
  | "unavailable";

export interface FieldError {
  /** Where in the input: `tags/0`, `date`; empty for the whole. */
  path: string;
  message: string;
}

interface RefusalDetails {
  errors?: FieldError[];
  /** What stands now, for a conflict. */
  current?: unknown;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
}

/**
 * A refusal: the request was understood and is not done. `invalid` is a value that nobody could use (400),
 * `senseless` a whole that makes no sense although each value could be right (422).
 * Expected outcomes are returned values, and bugs are ordinary errors; this is neither.
 */
export class AppError extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
    this.name = "AppError";
  }
}

/** The answer for what does not exist and for what belongs to somebody else: both look the same. */
export function notFound(): AppError {
  return new AppError("not-found", "There is nothing here.");
}

/** What the loser of two writes is told: what stands now, so that both versions can be shown. */
export function changedElsewhere(thing: string, current: unknown): AppError {
  return new AppError("conflict", `The ${thing} was changed elsewhere.`, { current });
}

/** A whole that makes no sense, with the field to look at. */
export function senseless(path: string, message: string): AppError {
  return new AppError("senseless", message, { errors: [{ path, message }] });
}
