import { dayAfter } from "@/lib/days";
import type { Block } from "./edits";

type Pause = NonNullable<Block["pause"]>;

/** The pause that still holds on a day, or will; null where there is none, or none any more. */
export function pauseFrom(pause: Block["pause"], day: string): Pause | null {
  return pause && (pause.until === null || pause.until >= day) ? pause : null;
}

/** What is left of a pause when a routine goes on from a day: what was put away before it stays away. */
export function endedBefore({ from }: Pause, day: string): Block["pause"] {
  return from < day ? { from, until: dayAfter(day, -1) } : null;
}
