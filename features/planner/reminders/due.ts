import { clockAt, minuteOfDay } from "@/lib/clock";
import { wallAt } from "../day-clock";
import type { DayView } from "../day-view";
import type { PlanSettings } from "../settings/input";

type Rules = Pick<PlanSettings, "reminds" | "remindMinutes" | "quietFrom" | "quietUntil">;

export interface Reminder {
  /** By what its block is known on the page. */
  key: string;
  title: string;
  /** Elapsed minutes of the day at which it is due. */
  at: number;
  /** What the clock says then, and when the block begins. */
  clock: string;
  start: string;
  /** Within quiet hours: it is listed, and nothing more. */
  isSilent: boolean;
}

interface Standing {
  key: string;
  title: string;
  /** Elapsed minutes since the day began. */
  from: number;
  isOver: boolean;
}

/** The reminders of a day in the order of time; none for whoever did not ask. What is done or let go has none. */
export function remindersOf(
  blocks: readonly Standing[],
  { clock }: Pick<DayView, "clock">,
  { reminds, remindMinutes, quietFrom, quietUntil }: Rules,
): Reminder[] {
  if (!reminds) return [];
  return blocks
    .filter(({ from, isOver }) => from >= 0 && !isOver)
    .map(({ key, title, from }) => {
      const at = from - remindMinutes;
      // Before midnight the clock of the day before is taken to have run evenly.
      const wall = at < 0 ? at : wallAt(clock, at);
      return {
        ...{ key, title, at, clock: clockAt(wall), start: clockAt(wallAt(clock, from)) },
        isSilent: isWithin(clockAt(wall), quietFrom, quietUntil),
      };
    })
    .sort((a, b) => a.at - b.at);
}

/**
 * What a page says at this minute: reminders that became due since it last looked, silent ones aside. Nothing is made up
 * for on waking but what has begun less than an hour ago.
 */
export function dueBetween(reminders: readonly Reminder[], before: number, now: number): Reminder[] {
  return reminders.filter(({ at, isSilent }) => !isSilent && before < at && at <= now && now - at < 60);
}

/** Whether a wall time lies in the stretch from one to another, which may pass midnight; never, where both are one. */
function isWithin(clock: string, from: string, until: string): boolean {
  const [at, first, last] = [clock, from, until].map(minuteOfDay) as [number, number, number];
  return first <= last ? first <= at && at < last : at >= first || at < last;
}
