import { secondsAfter, type Temporal } from "./dates";

/** How long what a learner removes, and a gesture, can be taken back. */
const undoSeconds = 30 * 86_400;

/** Since when what was removed can be taken back at an instant. */
export function undoSince(at: Temporal.Instant): Temporal.Instant {
  return secondsAfter(at, -undoSeconds);
}

/** Until when what is removed at an instant can be taken back. */
export function undoUntil(at: Temporal.Instant): Temporal.Instant {
  return secondsAfter(at, undoSeconds);
}
