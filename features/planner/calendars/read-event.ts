import type { Temporal } from "@/lib/dates";
import { datesOf, firstDate, givenAmong } from "@/lib/recurrence";
import { parseRule, RuleFault } from "@/lib/repeat-rule";
import { shorten } from "@/lib/text";
import type { Exceptions } from "../edits";
import { keptRule } from "../kept-rule";
import { UnreadableEvent } from "./ics-fault";
import { type Component, type Property, textOf } from "./ics-lines";
import { instantOf, minutesOf, timesOf, type WrittenTime } from "./ics-times";
import type { KnownZone } from "./ics-zones";

/** An event of another calendar, in the planner's words. */
export interface ReadEvent {
  uid: string;
  /** Where it begins in the file. */
  line: number;
  title: string;
  date: string;
  start: string;
  /** As long as it is; days of a whole-day event count 1,440. */
  minutes: number;
  timeZone: string;
  isAllDay: boolean;
  isBusy: boolean;
  recurrence: string | null;
  exceptions: Exceptions;
}

/** What reading needs to know beside the event, and where it says what it made of it. */
export interface Reading {
  ownZone: string;
  zoneOf: (tzid: string) => KnownZone | null;
  /** What is taken otherwise than it is written. */
  say: (event: Component, reason: string) => void;
}

/** Some years of a daily routine. */
const mostExceptions = 1000;

/** When an event of a file begins and how long it lasts, in the zone in which the planner keeps it. */
function readWhen(event: Component, reading: Reading, zone?: string) {
  const begin = single(event, "DTSTART", reading);
  if (!begin) throw new UnreadableEvent("it has no start");
  const at = instantOf(begin, reading.ownZone);
  const isAllDay = begin.kind === "date";
  if (begin.kind === "floating") reading.say(event, "its times have no zone and are taken in yours");
  if (begin.zone?.said)
    reading.say(event, `its zone “${begin.zone.said.slice(0, 80)}” is taken as ${begin.zone.timeZone}`);
  const repeats = event.properties.some(({ name }) => name === "RRULE");
  // A moment in UTC is kept by the person's clock, unless it repeats, or that clock shows the time twice.
  let kept = zone ?? begin.zone?.timeZone ?? reading.ownZone;
  if (begin.kind === "utc" && !repeats && !zone) {
    const there = at.withTimeZone(reading.ownZone);
    const again = there.toPlainDateTime().toZonedDateTime(reading.ownZone, { disambiguation: "compatible" });
    if (again.epochMilliseconds === at.epochMilliseconds) kept = reading.ownZone;
  }
  const wall =
    isAllDay || kept === begin.zone?.timeZone ? begin.wall : at.withTimeZone(kept).toPlainDateTime();
  if (!isAllDay && wall.second !== 0) reading.say(event, "its start is taken to the minute");
  return {
    date: wall.toPlainDate().toString(),
    start: wall.toPlainTime().toString({ smallestUnit: "minute" }),
    minutes: lengthOf(event, begin, at, reading),
    timeZone: kept,
    isAllDay,
  };
}

function lengthOf(
  event: Component,
  begin: WrittenTime,
  at: Temporal.ZonedDateTime,
  reading: Reading,
): number {
  const isAllDay = begin.kind === "date";
  const end = single(event, "DTEND", reading);
  const duration = propertyOf(event, "DURATION");
  if (!end && !duration) {
    if (isAllDay) return 1440;
    reading.say(event, "it has no length and is given 15 minutes");
    return 15;
  }
  const minutes = duration
    ? minutesOf(duration.value)
    : end && isAllDay
      ? begin.wall.until(end.wall, { largestUnit: "day" }).days * 1440
      : end
        ? Math.round((instantOf(end, reading.ownZone).epochMilliseconds - at.epochMilliseconds) / 60_000)
        : 0;
  if (minutes < 0) throw new UnreadableEvent("it ends before it begins");
  if (minutes > 366 * 1440) throw new UnreadableEvent("it lasts longer than a year");
  if (minutes > 0) return minutes;
  reading.say(
    event,
    isAllDay ? "it has no length and is given its day" : "it has no length and is given 15 minutes",
  );
  return isAllDay ? 1440 : 15;
}

/** One event with its repeat, the occurrences that are not, and those that are otherwise. */
export function readEvent(event: Component, overrides: readonly Component[], reading: Reading): ReadEvent {
  const when = readWhen(event, reading);
  const rules = event.properties.filter(({ name }) => name === "RRULE");
  if (rules.length > 1) throw new UnreadableEvent("it repeats by more than one rule");
  if (propertyOf(event, "EXRULE")) throw new UnreadableEvent("it leaves days out by a rule (EXRULE)");
  const recurrence = rules[0] ? ruleOf(rules[0], when) : null;
  if (recurrence) sayIfOff(event, recurrence, when.date, reading);
  return {
    uid: uidOf(event),
    line: event.line,
    title: titleOf(event, reading),
    ...when,
    isBusy: isBusy(event),
    recurrence,
    exceptions: recurrence ? exceptionsOf(event, overrides, recurrence, when, reading) : {},
  };
}

type When = ReturnType<typeof readWhen>;

function ruleOf({ value }: Property, when: When): string {
  try {
    const rule = keptRule(value, when);
    if (!firstDate(parseRule(rule), when.date)) throw new UnreadableEvent("its repeat never happens");
    return rule;
  } catch (error) {
    if (error instanceof RuleFault)
      throw new UnreadableEvent(`its repeat is not understood: ${error.message}`);
    throw error;
  }
}

function sayIfOff(event: Component, recurrence: string, date: string, { say }: Reading): void {
  if (datesOf(parseRule(recurrence), date, date, date).length === 0)
    say(event, `its repeat does not give ${date}, on which it is said to begin: that day is left out`);
}

function exceptionsOf(
  event: Component,
  overrides: readonly Component[],
  recurrence: string,
  when: When,
  reading: Reading,
): Exceptions {
  const left = event.properties.filter(({ name }) => name === "EXDATE");
  const count = left.reduce((sum, { value }) => sum + value.split(",").length, overrides.length);
  if (count > mostExceptions)
    throw new UnreadableEvent(`more than ${mostExceptions} of its days are different`);
  const skipped = left
    .flatMap((property) => timesOf(property, reading.zoneOf))
    .map((time) => dayIn(time, when, reading));
  const changed = lastEditions(
    overrides.map((override) => ({ override, day: occurrenceOf(override, when, reading) })),
    reading,
  );
  const days = [...skipped, ...changed.map(({ day }) => day)];
  const given = givenAmong(parseRule(recurrence), when.date, days);
  const exceptions: Record<string, Exceptions[string]> = {};
  for (const day of skipped) if (given.has(day)) exceptions[day] = { skipped: true };
  for (const { override, day } of changed) {
    if (!given.has(day)) {
      reading.say(override, `it stands for ${day}, which the repeat does not give, and is left out`);
    } else if (isCancelled(override)) exceptions[day] = { skipped: true };
    else {
      const own = readWhen(override, reading, when.timeZone);
      if (own.isAllDay !== when.isAllDay)
        reading.say(override, "it is a whole day or not, other than its repeat: its hours are taken");
      if (isBusy(override) !== isBusy(event))
        reading.say(override, "whether it takes time, other than its repeat, is left out");
      const title = titleOf(override, reading);
      exceptions[day] = {
        ...(own.date === day ? {} : { date: own.date }),
        ...(own.start === when.start ? {} : { start: own.start }),
        ...(own.minutes === when.minutes ? {} : { minutes: own.minutes }),
        title,
      };
    }
  }
  return exceptions;
}

/** Of two that stand for the same day the later edition counts (RFC 5545 §3.8.7.4). */
function lastEditions<T extends { override: Component; day: string }>(all: T[], { say }: Reading): T[] {
  const byDay = new Map<string, T>();
  for (const one of all.sort((a, b) => editionOf(a.override) - editionOf(b.override))) {
    const before = byDay.get(one.day);
    if (before) say(before.override, `a later edition of ${one.day} stands in the file, and is taken`);
    byDay.set(one.day, one);
  }
  return [...byDay.values()];
}

/** Which edition of an event this is; the first is 0. */
export function editionOf(event: Component): number {
  return Number(propertyOf(event, "SEQUENCE")?.value ?? 0) || 0;
}

function occurrenceOf(override: Component, when: When, reading: Reading): string {
  if (propertyOf(override, "RECURRENCE-ID")?.parameters.get("RANGE"))
    reading.say(override, "it changes all that follow too: only the one day is taken");
  const time = single(override, "RECURRENCE-ID", reading);
  if (!time) throw new UnreadableEvent("it stands for no day");
  return dayIn(time, when, reading);
}

/** The date of an occurrence by the clock of its event. */
function dayIn(time: WrittenTime, when: When, { ownZone }: Reading): string {
  if (time.kind === "date") return time.wall.toPlainDate().toString();
  if (time.kind === "floating") return time.wall.toPlainDate().toString();
  return instantOf(time, ownZone).withTimeZone(when.timeZone).toPlainDate().toString();
}

function single(event: Component, name: string, { zoneOf }: Reading): WrittenTime | null {
  const property = propertyOf(event, name);
  return property ? (timesOf(property, zoneOf)[0] ?? null) : null;
}

/** The first property of this name, as RFC 5545 has it: in capitals. */
export function propertyOf({ properties }: Component, name: string): Property | undefined {
  return properties.find((property) => property.name === name);
}

/** Whether the other calendar says that it does not take place. */
export function isCancelled(event: Component): boolean {
  return propertyOf(event, "STATUS")?.value.trim().toUpperCase() === "CANCELLED";
}

function isBusy(event: Component): boolean {
  return propertyOf(event, "TRANSP")?.value.trim().toUpperCase() !== "TRANSPARENT";
}

/** Without a UID, which RFC 5545 asks for, it is known by what it says. */
export function uidOf(event: Component): string {
  const uid = propertyOf(event, "UID")?.value.trim();
  return (
    uid || ["SUMMARY", "DTSTART", "RRULE"].map((name) => propertyOf(event, name)?.value).join(" ")
  ).slice(0, 900);
}

function titleOf(event: Component, { say }: Reading): string {
  const property = propertyOf(event, "SUMMARY");
  const title = property ? textOf(property) : "";
  if (title === "") return "Untitled";
  if (title.length > 200) say(event, "its title is cut to 200 characters");
  return shorten(title, 200);
}
