import type { Block } from "./edits";
import { endedBefore, pauseFrom } from "./pauses";
import type { Scope } from "./scopes";

/** How far what is done in a block's dialog goes: another repeat is never for one occurrence alone. */
export function reachOf(chosen: Scope, isOtherRepeat: boolean): Scope {
  return chosen === "this" && isOtherRepeat ? "following" : chosen;
}

/** A press that pauses a routine, or lets it go on. */
export interface PauseOffer {
  name: string;
  pause: Block["pause"];
}

/**
 * What a routine's dialog offers of a pause: from the open occurrence on, or for all of it from today, since what lies
 * behind was done. One occurrence alone is skipped instead.
 */
export function pauseOffer(
  { pause, occurrence }: Pick<Block, "pause"> & { occurrence: string },
  scope: Scope,
  today: string,
): PauseOffer | null {
  if (scope === "this") return null;
  const from = scope === "all" ? today : occurrence;
  const held = pauseFrom(pause, from);
  if (held) return { name: "Go on", pause: endedBefore(held, from) };
  return { name: scope === "all" ? "Pause from today" : "Pause from here", pause: { from, until: null } };
}
