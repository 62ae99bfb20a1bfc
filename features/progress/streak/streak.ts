import type { WeekStart } from "@/db/enums";
import { Temporal } from "@/lib/dates";

export interface StreakRules {
  /** Weekdays on which nothing is expected; ISO 8601, Monday is 1. */
  restDays: readonly number[];
  /** How many other days of a week may pass idle. */
  skipsPerWeek: number;
  /** Days off, from one to another, both included: rest days like those of the week. */
  vacations?: readonly { firstOn: string; lastOn: string }[];
}

export interface Streak {
  /** Practised days of the run that reaches today; rested and skipped ones are not counted. */
  days: number;
  /** The first of them; null when there is none. */
  since: string | null;
  isTodayDone: boolean;
  /** How many idle days this week still forgives. */
  skipsLeft: number;
}

const firstDays: Record<WeekStart, number> = { monday: 1, saturday: 6, sunday: 7 };

/**
 * The longest run of days up to today that the rules let stand: no week of it holds more idle days than may be skipped,
 * rest days aside. Today is not over, and so never idle.
 * @param practised days as `2026-03-27`
 */
export function streakOf(
  practised: ReadonlySet<string>,
  today: Temporal.PlainDate,
  { restDays, skipsPerWeek, vacations = [] }: StreakRules,
  weekStart: WeekStart,
): Streak {
  const isTodayDone = practised.has(today.toString());
  const first = [...practised].toSorted()[0] ?? today.toString();
  const idle = new Map<string, number>();
  const streak: Streak = { days: 0, since: null, isTodayDone, skipsLeft: skipsPerWeek };
  const thisWeek = weekOf(today, weekStart);
  const isRest = (day: Temporal.PlainDate) =>
    restDays.includes(day.dayOfWeek) ||
    vacations.some(({ firstOn, lastOn }) => firstOn <= day.toString() && day.toString() <= lastOn);
  for (let day = today; day.toString() >= first; day = day.subtract({ days: 1 })) {
    if (practised.has(day.toString())) {
      streak.days += 1;
      streak.since = day.toString();
      // What was skipped before the run began costs it nothing.
      streak.skipsLeft = skipsPerWeek - (idle.get(thisWeek) ?? 0);
    } else if (!day.equals(today) && !isRest(day)) {
      const week = weekOf(day, weekStart);
      const count = (idle.get(week) ?? 0) + 1;
      if (count > skipsPerWeek) break;
      idle.set(week, count);
    }
  }
  return streak;
}

/** The first day of the week in which a day lies. */
function weekOf(day: Temporal.PlainDate, weekStart: WeekStart): string {
  return day.subtract({ days: (day.dayOfWeek - firstDays[weekStart] + 7) % 7 }).toString();
}

/** The days on which instants lie for somebody in `timeZone`. */
export function daysIn(timeZone: string, instants: readonly string[]): Set<string> {
  return new Set(
    instants.map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()),
  );
}

/** The weekdays in the order of somebody's week; ISO 8601, Monday is 1. */
export function weekdaysFrom(weekStart: WeekStart): number[] {
  return Array.from({ length: 7 }, (_, at) => ((firstDays[weekStart] - 1 + at) % 7) + 1);
}
