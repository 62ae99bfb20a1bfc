import { minuteOfDay } from "@/lib/clock";
import type { Temporal } from "@/lib/dates";
import { dayAfter, daysBetween } from "@/lib/days";
import type { DayClock } from "./day-clock";
import { type Offset, offsetsIn } from "./zone-offsets";

const minute = 60_000;

/** A wall-clock time of a calendar day in a zone, and elapsed minutes from there. */
export interface WallTime {
  date: string;
  start: string;
  minutes: number;
  timeZone: string;
}

/** When a wall time happens. */
export interface Moment {
  /** In milliseconds since 1970. */
  at: number;
  /** By how many minutes it is later than written, since clocks went forward over it; 0 on nearly all days. */
  shifted: number;
}

/** A local day: when it begins, in milliseconds since 1970, and how many minutes it lasts. */
export interface Bounds {
  begin: number;
  length: number;
}

/**
 * When a block happens. A wall time that does not exist is moved forward by the gap, one that exists twice happens
 * the first time (Temporal's "compatible"; as RFC 5545 §3.3.5 has it). By arithmetic on the offsets of the zone, since
 * a week asks for thousands and Temporal takes as long for one as this for a hundred.
 */
export function momentOf({ date, start, timeZone }: Omit<WallTime, "minutes">): Moment {
  const wall = Date.parse(`${date}T${start}Z`);
  const known = offsets(timeZone, wall);
  let before = 0;
  for (let index = 0; index < known.length; index += 1) {
    const { from, ahead } = known[index] as Offset;
    const at = wall - ahead;
    // Skipped: until here the clocks told less, from here on they tell more.
    if (at < from) return { at: wall - before, shifted: (ahead - before) / minute };
    if (at < (known[index + 1]?.from ?? Number.POSITIVE_INFINITY)) return { at, shifted: 0 };
    before = ahead;
  }
  throw new RangeError(`No ${date} ${start} in ${timeZone}.`);
}

/** What the clocks of a zone show at a moment. */
export function wallAt(at: number, timeZone: string): { date: string; start: string } {
  const ahead = offsets(timeZone, at).findLast(({ from }) => from <= at)?.ahead ?? 0;
  const wall = new Date(at + ahead).toISOString();
  return { date: wall.slice(0, 10), start: wall.slice(11, 16) };
}

/** A block as somebody in `timeZone` sees it: which day, and what the clock says. */
export function seenIn(block: WallTime, timeZone: string): { date: string; start: string; shifted: number } {
  const { at, shifted } = momentOf(block);
  return { ...wallAt(at, timeZone), shifted };
}

/**
 * Where a block stands on a local day, in elapsed minutes since the day began (negative when it began the day
 * before), or null when no part of it falls on that day. Ends are exclusive.
 */
export function placeOn(
  { at, shifted }: Moment,
  minutes: number,
  { begin, length }: Bounds,
): { from: number; shifted: number } | null {
  const from = (at - begin) / minute;
  return from < length && from + minutes > 0 ? { from, shifted } : null;
}

/** From the first moment of a local day to the first of the next. */
export function boundsOf(day: string, timeZone: string): Bounds {
  const begin = midnightOf(day, timeZone);
  return { begin, length: (midnightOf(dayAfter(day, 1), timeZone) - begin) / minute };
}

/** How the wall clock runs through a local day, and as far around it as a block of the day can reach. */
export function dayClock(day: string, timeZone: string): DayClock {
  const { begin, length } = boundsOf(day, timeZone);
  const reach = 1440 * minute;
  const changes = offsets(timeZone, begin)
    .map(({ from }) => from)
    .filter((at) => at > begin - reach && at < begin + length * minute + reach);
  const first = changes.some((at) => at <= begin) ? begin - reach : begin;
  const stretches = [first, ...changes].map((at) => {
    const { date, start } = wallAt(at, timeZone);
    return { from: (at - begin) / minute, wall: daysBetween(day, date) * 1440 + minuteOfDay(start) };
  });
  return { length, stretches };
}

/** The elapsed minutes of a local day at an instant, or null when it lies on another day. */
export function minuteOn(day: string, timeZone: string, at: Temporal.Instant): number | null {
  const { begin, length } = boundsOf(day, timeZone);
  const elapsed = Math.floor((at.epochMilliseconds - begin) / minute);
  return elapsed >= 0 && elapsed < length ? elapsed : null;
}

/**
 * The wall time so many elapsed minutes after another in the same zone. In an hour that exists twice it names the
 * first, since a wall time cannot name the second.
 */
export function wallTimeAfter(
  start: Omit<WallTime, "minutes">,
  minutes: number,
): { date: string; start: string } {
  return wallAt(momentOf(start).at + minutes * minute, start.timeZone);
}

/** The first moment of a day: where midnight is skipped, the one at which clocks go forward. */
function midnightOf(day: string, timeZone: string): number {
  const { at, shifted } = momentOf({ date: day, start: "00:00", timeZone });
  if (shifted === 0) return at;
  return offsets(timeZone, at).findLast(({ from }) => from <= at)?.from ?? at;
}

function offsets(timeZone: string, at: number): readonly Offset[] {
  return offsetsIn(timeZone, new Date(at).getUTCFullYear());
}
