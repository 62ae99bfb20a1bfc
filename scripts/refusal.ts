/** A reason not to go on that a person can act on: printed as one line, without a stack. */
export class Refusal extends Error {}

/** The one line for whatever went wrong. */
export function lineOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replace(/\s*\n\s*/g, " ").trim();
}
