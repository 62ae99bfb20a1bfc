import {
  convertIcsRecurrenceRule,
  generateIcsCalendar,
  type IcsAlarm,
  type IcsDateObject,
  type IcsEvent,
  type IcsRecurrenceRule,
  type IcsTimezone,
  type IcsTimezoneProp,
} from "ts-ics";
import { Temporal } from "./dates";

/** A wall-clock time of a day, `2026-03-27` and `09:00`; in which zone, the event says. */
interface Wall {
  date: string;
  start: string;
}

/** What happens at a wall-clock time, once or by a rule. */
export interface CalendarEvent extends Wall {
  uid: string;
  title: string;
  /** Elapsed minutes. */
  minutes: number;
  timeZone: string;
  /** RFC 5545 RRULE, without its name, UNTIL as a day; null for what happens once. */
  rule: string | null;
  /** Occurrences of the rule that do not happen. */
  except?: readonly Wall[];
  /** The occurrence of the event of the same `uid` that this one stands for. */
  insteadOf?: Wall;
  /** How often it was changed, by which programs know the newer of two (§3.8.7.4). */
  sequence?: number;
  /** Minutes before it at which a calendar program tells of it; left out, it does not. */
  alarm?: number | null;
  changedAt: Temporal.Instant;
}

/** How far beyond the last event, and beyond today, clock changes are told, for rules that go on. */
export const yearsAhead = 5;

/**
 * Events as an iCalendar file (RFC 5545): wall times with their zone, and each zone with its clock changes, so that no
 * program needs to know zones by itself. Control characters, which no line may hold, are left out.
 */
export function calendarFile(
  name: string,
  events: readonly CalendarEvent[],
  { today = "1970-01-01" }: { today?: string } = {},
): string {
  const zones = [...new Set(events.map(({ timeZone }) => timeZone))].filter((zone) => zone !== "UTC");
  return folded(
    generateIcsCalendar({
      version: "2.0",
      prodId: "-//Metier//Metier//EN",
      name,
      timezones: zones.map((zone) => timeZoneOf(zone, [...daysIn(zone, events), today])),
      events: events.map(eventOf),
    }),
  );
}

function eventOf(event: CalendarEvent): IcsEvent {
  const { uid, minutes, timeZone, rule, except = [], insteadOf, sequence, alarm, changedAt } = event;
  const title = event.title.replace(/[\p{Cc}\p{Cs}]+/gu, " ");
  const changed = { date: dateOf(changedAt) };
  return {
    uid,
    summary: title,
    stamp: changed,
    lastModified: changed,
    ...(sequence === undefined ? {} : { sequence }),
    start: momentOf(event, timeZone),
    duration: { minutes },
    ...(rule ? { recurrenceRule: ruleOf(rule, event) } : {}),
    ...(except.length > 0 ? { exceptionDates: except.map((wall) => momentOf(wall, timeZone)) } : {}),
    ...(insteadOf ? { recurrenceId: { value: momentOf(insteadOf, timeZone) } } : {}),
    ...(alarm === undefined || alarm === null ? {} : { alarms: [alarmOf(title, alarm)] }),
  };
}

/** Beside a start with a zone UNTIL is an instant (§3.3.10): that of the start on its day. */
function ruleOf(text: string, { start, timeZone }: CalendarEvent): IcsRecurrenceRule {
  const rule = convertIcsRecurrenceRule(undefined, { value: text });
  const [, year, month, day] = /(?:^|;)UNTIL=(\d{4})(\d\d)(\d\d)(?:;|$)/.exec(text) ?? [];
  if (!day) return rule;
  const last = momentOf({ date: `${year}-${month}-${day}`, start }, timeZone);
  return { ...rule, until: { date: last.date, type: "DATE-TIME" } };
}

function alarmOf(title: string, minutes: number): IcsAlarm {
  return {
    action: "DISPLAY",
    // ts-ics escapes the texts of events, not those of alarms.
    description: title.replace(/[\\;,]/g, "\\$&"),
    trigger: { type: "relative", value: { before: true, minutes } },
  };
}

function momentOf({ date, start }: Wall, timeZone: string): IcsDateObject {
  const wall = Temporal.PlainDateTime.from(`${date}T${start}`);
  const at = wall.toZonedDateTime(timeZone, { disambiguation: "compatible" });
  if (timeZone === "UTC") return { date: dateOf(at.toInstant()) };
  const local = dateOf(wall.toZonedDateTime("UTC").toInstant());
  return {
    date: dateOf(at.toInstant()),
    local: { date: local, timezone: timeZone, tzoffset: offset(at.offsetNanoseconds) },
  };
}

function daysIn(timeZone: string, events: readonly CalendarEvent[]): string[] {
  return events
    .filter((event) => event.timeZone === timeZone)
    .map(({ date }) => date)
    .sort();
}

/** The clock changes of a zone from the one before the first day to the years after the last (RFC 5545 §3.6.5). */
function timeZoneOf(id: string, days: readonly string[]): IcsTimezone {
  // Some clocks change at midnight: what is before the day is before that change, too.
  const day = Temporal.PlainDate.from(days[0] ?? "1970-01-01").toZonedDateTime(id);
  const first = day.subtract({ nanoseconds: 1 });
  const latest = [...days].sort().at(-1) ?? "1970-01-01";
  const last = Temporal.PlainDate.from(latest).add({ years: yearsAhead });
  const props: IcsTimezoneProp[] = [];
  let change = first.getTimeZoneTransition("previous");
  if (!change) props.push(observance(day.with({ year: 1970 }), day.offsetNanoseconds));
  else props.push(observance(change, change.subtract({ nanoseconds: 1 }).offsetNanoseconds));
  change = first.getTimeZoneTransition("next");
  for (
    ;
    change && Temporal.PlainDate.compare(change, last) <= 0;
    change = change.getTimeZoneTransition("next")
  ) {
    props.push(observance(change, change.subtract({ nanoseconds: 1 }).offsetNanoseconds));
  }
  return { id, props };
}

/** What the clocks show from this moment on; it is written in the time they showed until then. */
function observance(from: Temporal.ZonedDateTime, before: number): IcsTimezoneProp {
  const after = from.offsetNanoseconds;
  // ts-ics adds the new offset to write the time; RFC 5545 wants it by the old one.
  const start = from.toInstant().add({ nanoseconds: before - after });
  return {
    type: after > before ? "DAYLIGHT" : "STANDARD",
    start: dateOf(start),
    offsetFrom: offset(before),
    offsetTo: offset(after),
  };
}

/** `+0200`, as iCalendar writes it. */
function offset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${nanoseconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/**
 * Folds at 75 octets and never within a character (§3.1), where ts-ics counts characters; and puts exception dates,
 * which it writes last, before the alarms, since no property may follow a component (§3.6.1).
 */
function folded(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, "")
    .replace(/(BEGIN:VALARM\r\n(?:(?!END:)[^\r\n]*\r\n)*END:VALARM\r\n)((?:EXDATE[^\r\n]*\r\n)+)/g, "$2$1")
    .split("\r\n")
    .map((line) => {
      // No character takes more than three octets for each unit of its length.
      if (line.length <= 25) return line;
      let [lines, octets] = ["", 0];
      for (const sign of line) {
        const size = Buffer.byteLength(sign);
        if (octets + size > 75) [lines, octets] = [`${lines}\r\n `, 1];
        lines += sign;
        octets += size;
      }
      return lines;
    })
    .join("\r\n");
}
