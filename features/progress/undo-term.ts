import { secondsAfter, type Temporal } from "@/lib/dates";

/** How long a change of marks, and a removed note or piece of evidence, can be taken back. */
const undoSeconds = 30 * 86_400;

/** Since when what was removed can be taken back at an instant. */
export function undoSince(at: Temporal.Instant): Temporal.Instant {
  return secondsAfter(at, -undoSeconds);
}

/** Until when what is removed at an instant can be taken back. */
export function undoUntil(at: Temporal.Instant): Temporal.Instant {
  return secondsAfter(at, undoSeconds);
}
