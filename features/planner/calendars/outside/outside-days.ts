import { dayAfter, daysBetween, daysFrom } from "@/lib/days";
import { datesOf, happeningsOf, isCountable, lastDayOf } from "@/lib/recurrence";
import { parseRule } from "@/lib/repeat-rule";
import type { Block, Exceptions } from "../../edits";
import { boundsOf, momentOf } from "../../wall-time";

/** An event of an outside calendar, as it is kept. */
export interface OutsideEvent
  extends Pick<Block, "title" | "date" | "start" | "minutes" | "recurrence" | "exceptions"> {
  /** One event of one calendar. */
  key: string;
  /** What the calendar is called. */
  calendar: string;
  timeZone: string;
  isAllDay: boolean;
  isBusy: boolean;
}

/** An event on a day of the plan. */
export interface PlacedEvent {
  key: string;
  title: string;
  calendar: string;
  /** Elapsed minutes since the day began; negative when the event began before. */
  from: number;
  minutes: number;
  /** Whether it holds the whole of this day. */
  isAllDay: boolean;
  /** Whether it takes its owner's time, or only tells them of something. */
  isBusy: boolean;
}

export interface OutsideDay {
  date: string;
  /** Those of the whole day first, then by time. */
  events: PlacedEvent[];
  /** So many more there are than are told. */
  more: number;
}

/** So many events of a day are told, and so many are kept in hand until it is known which. */
const mostOfADay = 100;
const mostInHand = 1000;

/**
 * What outside calendars hold on each of these days, both included, as seen in `timeZone`. What is said to last the
 * whole day is on that date wherever its reader is; all else is a moment.
 */
export function outsideDays(
  events: readonly OutsideEvent[],
  first: string,
  last: string,
  timeZone: string,
): OutsideDay[] {
  const dates = daysFrom(first, last);
  const begins = [...dates, dayAfter(last, 1)].map((date) => boundsOf(date, timeZone).begin);
  const found = dates.map((): PlacedEvent[] => []);
  const more = dates.map(() => 0);
  const place = (day: number, event: PlacedEvent) => {
    const placed = found[day];
    if (!placed) return;
    placed.push(event);
    if (placed.length < mostInHand) return;
    more[day] = (more[day] ?? 0) + placed.sort(byTime).splice(mostOfADay).length;
  };
  for (const event of events) {
    for (const one of happenings(event, first, last)) {
      const { title, minutes, occurrence } = one;
      const told = {
        key: `${event.key}@${occurrence}`,
        title,
        calendar: event.calendar,
        isBusy: event.isBusy,
      };
      if (event.isAllDay) {
        const from = daysBetween(first, one.date);
        for (let day = Math.max(0, from); day < Math.min(dates.length, from + daysOf(minutes)); day += 1) {
          place(day, { ...told, from: 0, minutes: lengthOf(begins, day), isAllDay: true });
        }
        continue;
      }
      const at = momentOf({ ...one, timeZone: event.timeZone }).at;
      for (const day of dates.keys()) {
        const from = (at - (begins[day] ?? 0)) / 60_000;
        const length = lengthOf(begins, day);
        if (from >= length || from + minutes <= 0) continue;
        place(day, { ...told, from, minutes, isAllDay: from <= 0 && from + minutes >= length });
      }
    }
  }
  return dates.map((date, day) => {
    const placed = (found[day] ?? []).sort(byTime);
    return {
      date,
      events: placed.slice(0, mostOfADay),
      more: (more[day] ?? 0) + Math.max(0, placed.length - mostOfADay),
    };
  });
}

/** So many occurrences of one event stand at the same time, at most: more are none that a program wrote. */
const mostAtOnce = 7;

/** Why the days of an event cannot be shown; null where they can. */
export function whyNotShown(
  event: Pick<OutsideEvent, "recurrence" | "date" | "minutes" | "exceptions">,
): string | null {
  if (event.recurrence === null) return null;
  const rule = parseRule(event.recurrence);
  if (rule.count && !isCountable(rule, event.date)) return "its repeat goes on for centuries";
  const ofAYear = datesOf(rule, event.date, event.date, dayAfter(event.date, 364)).length;
  const atOnce = (ofAYear * daysOf(longestOf(event))) / 365;
  return atOnce > mostAtOnce ? "it begins again many times before it ends" : null;
}

/** A date of its own zone after which nothing of an event can be; null when it goes on. */
export function lastDateOf(event: Omit<OutsideEvent, "key" | "calendar">): string | null {
  const last = lastDayOf(repeating(event));
  // What ends after every plan goes on for it; some programs write the last day of the calendar for that.
  if (!last || last > "2199-12-31") return null;
  // Days on which clocks go forward are shorter, so that it may end a day later.
  return dayAfter(last, daysOf(longestOf(event)) + 1);
}

function happenings(event: OutsideEvent, first: string, last: string) {
  // Local dates differ by up to 26 hours.
  const margin = event.isAllDay ? 0 : 2;
  const from = dayAfter(first, -daysOf(longestOf(event)) - margin);
  return happeningsOf(repeating(event), from, dayAfter(last, margin));
}

function repeating(event: Omit<OutsideEvent, "key" | "calendar">) {
  return { ...event, pause: null };
}

function longestOf({ minutes, exceptions }: { minutes: number; exceptions: Exceptions }): number {
  const own = Object.values(exceptions).map((one) => ("minutes" in one ? (one.minutes ?? 0) : 0));
  return Math.max(minutes, ...own);
}

function daysOf(minutes: number): number {
  return Math.ceil(minutes / 1440);
}

function lengthOf(begins: readonly number[], day: number): number {
  return ((begins[day + 1] ?? 0) - (begins[day] ?? 0)) / 60_000;
}

function byTime(a: PlacedEvent, b: PlacedEvent): number {
  return (
    Number(b.isAllDay) - Number(a.isAllDay) ||
    a.from - b.from ||
    a.title.localeCompare(b.title) ||
    (a.key < b.key ? -1 : 1)
  );
}
