import type { BlockKind } from "@/db/enums";
import { type Happening, happeningsOf, type Repeating } from "@/lib/recurrence";

/** A block or routine of the planner that belongs to a role. */
export interface RoleBlock extends Repeating {
  /** The slug of the role whose task it practises, or whose day it came from. */
  role: string;
  /** The role whose day it came from. */
  roleId: string | null;
  kind: BlockKind;
  minutes: number;
}

/**
 * By role, how many minutes are planned from one day to another, both included: routines on each of their dates, with
 * what is different there; breaks aside, and what days off put away.
 */
export function plannedMinutes(
  blocks: readonly RoleBlock[],
  first: string,
  last: string,
  isPutAway: (block: Happening<RoleBlock>) => boolean,
): Map<string, number> {
  const planned = new Map<string, number>();
  for (const block of blocks) {
    for (const one of happeningsOf(block, first, last)) {
      if (one.kind === "break" || isPutAway(one)) continue;
      planned.set(one.role, (planned.get(one.role) ?? 0) + one.minutes);
    }
  }
  return planned;
}
