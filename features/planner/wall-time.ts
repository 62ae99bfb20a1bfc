import { minuteOfDay } from "@/lib/clock";
import { Temporal } from "@/lib/dates";
import type { DayClock } from "./day-clock";

/** A wall-clock time of a calendar day in a zone, and elapsed minutes from there. */
export interface WallTime {
  date: string;
  start: string;
  minutes: number;
  timeZone: string;
}

/** When a wall time happens. */
export interface Happening {
  at: Temporal.ZonedDateTime;
  /** By how many minutes it is later than written, since clocks went forward over it; 0 on nearly all days. */
  shifted: number;
}

/**
 * When a block happens. A wall time that does not exist is moved forward by the gap, one that exists twice happens
 * the first time (Temporal's "compatible"; as RFC 5545 §3.3.5 has it).
 */
export function happeningOf({ date, start, timeZone }: WallTime): Happening {
  const written = Temporal.PlainDateTime.from(`${date}T${start}`);
  const at = written.toZonedDateTime(timeZone, { disambiguation: "compatible" });
  return { at, shifted: minutesBetween(written, at.toPlainDateTime()) };
}

/** A block as somebody in `timeZone` sees it: which day, and what the clock says. */
export function seenIn(block: WallTime, timeZone: string): { date: string; start: string; shifted: number } {
  const { at, shifted } = happeningOf(block);
  const there = at.withTimeZone(timeZone);
  return {
    date: there.toPlainDate().toString(),
    start: there.toPlainTime().toString({ smallestUnit: "minute" }),
    shifted,
  };
}

/**
 * Where a block stands on a local day, in elapsed minutes since the day began (negative when it began the day
 * before), or null when no part of it falls on that day. Ends are exclusive.
 */
export function placeOn(
  block: WallTime,
  day: string,
  timeZone: string,
): { from: number; shifted: number } | null {
  const { begin, length } = boundsOf(day, timeZone);
  const { at, shifted } = happeningOf(block);
  const from = (at.epochMilliseconds - begin.epochMilliseconds) / 60_000;
  return from < length && from + block.minutes > 0 ? { from, shifted } : null;
}

/** How the wall clock runs through a local day. */
export function dayClock(day: string, timeZone: string): DayClock {
  const { begin, length } = boundsOf(day, timeZone);
  // Where midnight itself is skipped, an empty stretch says how the clock ran until then.
  const stretches: DayClock["stretches"] = begin.hour + begin.minute > 0 ? [{ from: 0, wall: 0 }] : [];
  for (
    let at: Temporal.ZonedDateTime | null = begin;
    at && elapsed(begin, at) < length;
    at = at.getTimeZoneTransition("next")
  ) {
    const wall = minuteOfDay(at.toPlainTime().toString({ smallestUnit: "minute" }));
    const before = stretches.at(-1);
    // Zones also change their name or rules without touching the clock.
    if (before && wall - elapsed(begin, at) === before.wall - before.from) continue;
    stretches.push({ from: elapsed(begin, at), wall });
  }
  return { length, stretches };
}

/** The elapsed minutes of a local day at an instant, or null when it lies on another day. */
export function minuteOn(day: string, timeZone: string, at: Temporal.Instant): number | null {
  const { begin, length } = boundsOf(day, timeZone);
  const minute = Math.floor((at.epochMilliseconds - begin.epochMilliseconds) / 60_000);
  return minute >= 0 && minute < length ? minute : null;
}

/**
 * The wall time so many elapsed minutes after another in the same zone. In an hour that exists twice it names the
 * first, since a wall time cannot name the second.
 */
export function wallTimeAfter(start: WallTime, minutes: number): { date: string; start: string } {
  const { at } = happeningOf(start);
  const later = at.add({ minutes });
  return {
    date: later.toPlainDate().toString(),
    start: later.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

function boundsOf(day: string, timeZone: string): { begin: Temporal.ZonedDateTime; length: number } {
  const date = Temporal.PlainDate.from(day);
  const begin = date.toZonedDateTime(timeZone);
  return { begin, length: elapsed(begin, date.add({ days: 1 }).toZonedDateTime(timeZone)) };
}

function elapsed(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000;
}

function minutesBetween(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): number {
  return from.until(to).total({ unit: "minutes", relativeTo: from });
}
