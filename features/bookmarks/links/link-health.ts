import { secondsAfter, type Temporal } from "@/lib/dates";
import type { Visit } from "@/lib/outside";

const day = 86_400;
/** As many checks in a row, each a day after the last, make a link a broken one. */
export const checksToBreak = 3;
/** How long a link that answers is left alone. */
const restDays = 30;

export interface LinkHealth {
  failures: number;
  failingSince: Temporal.Instant | null;
}

/** What is known of a link after a visit, and when to look again. */
export function healthAfter(
  before: LinkHealth,
  visit: Visit,
  at: Temporal.Instant,
): LinkHealth & { nextCheckAt: Temporal.Instant } {
  const rested = secondsAfter(at, restDays * day);
  if (!isGone(visit)) return { failures: 0, failingSince: null, nextCheckAt: rested };
  const failures = before.failures + 1;
  return {
    failures,
    failingSince: before.failingSince ?? at,
    // An hour less than a day, so that a timer that runs once a day finds it due.
    nextCheckAt: failures < checksToBreak ? secondsAfter(at, day - 3600) : rested,
  };
}

/** Nobody answers, or says that there is nothing. Whoever turns a program away (401, 403, 429) may well let people in. */
function isGone(visit: Visit): boolean {
  if ("refused" in visit) return false;
  return "failure" in visit || visit.status === 404 || visit.status === 410 || visit.status >= 500;
}
