import type { CalendarEvent } from "@/lib/calendar-file";
import type { Temporal } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { datesOf, firstDate, lastDate } from "@/lib/recurrence";
import { parseRule, type RepeatRule, ruleText } from "@/lib/repeat-rule";
import type { Block, Exception } from "../edits";
import { momentOf, wallAt } from "../wall-time";
import { oddDays } from "./odd-hours";

/** A block as a calendar file tells of it. */
export interface ToldBlock
  extends Pick<
    Block,
    "title" | "date" | "start" | "minutes" | "timeZone" | "recurrence" | "exceptions" | "pause"
  > {
  uid: string;
  version: number;
  changedAt: Temporal.Instant;
}

/** Which days a file tells of, both included; a routine is cut to them. Null: however far. */
export interface Told {
  from: string | null;
  to: string | null;
  /** Until when clock changes are minded, and pauses written out day by day. */
  horizon: string;
  alarm: number | null;
}

/**
 * A block as the events of a calendar file that happen when the planner says it does. What the two would tell
 * differently is written so that nothing is left to the reader: a routine begins on the first date that its rule
 * gives; its end, by whatever name, is a day; dates that are skipped or paused are exceptions. A start that clocks skip
 * (RFC 5545 §3.3.10 would have it ignored) or show twice (programs choose either) is an event of its own, in UTC.
 */
export function calendarEventsOf(block: ToldBlock, told: Told): CalendarEvent[] {
  if (block.recurrence === null) return isTold(block.date, told) ? [single(block, block, told)] : [];
  const rule = parseRule(block.recurrence);
  const series = seriesOf(block, rule, told);
  const given = givenExceptions(block, rule);
  const except = new Set([...(series?.odd ?? []), ...(series?.paused ?? [])]);
  const others: CalendarEvent[] = [];
  for (const occurrence of series?.odd ?? []) {
    if (!given.has(occurrence)) others.push(onItsOwn(block, occurrence, {}, told));
  }
  for (const [occurrence, exception] of given) {
    if ("skipped" in exception) {
      except.add(occurrence);
      continue;
    }
    const instead = single(block, { ...block, date: occurrence, ...exception }, told);
    const canStandFor = series !== null && isWithin(series, occurrence) && !series.odd.includes(occurrence);
    if (canStandFor && instead.timeZone === block.timeZone) {
      others.push({ ...instead, insteadOf: { date: occurrence, start: block.start } });
    } else if (canStandFor || isTold(exception.date ?? occurrence, told)) {
      except.add(occurrence);
      others.push(onItsOwn(block, occurrence, exception, told));
    }
  }
  if (!series?.first) return others;
  const master: CalendarEvent = {
    ...plain(block, block, told),
    date: series.first,
    rule: ruleText({ ...rule, count: null, until: series.last }),
    except: [...except]
      .filter((date) => isWithin(series, date))
      .sort()
      .map((date) => ({ date, start: block.start })),
  };
  return [master, ...others];
}

/** What of a routine a file tells by its rule. */
interface Series {
  /** Its first date; null where nothing is left for the rule. */
  first: string | null;
  /** After it there is none; null: it goes on. */
  last: string | null;
  /** Dates on which clocks skip the start or show it twice. */
  odd: string[];
  paused: string[];
}

function seriesOf(block: ToldBlock, rule: RepeatRule, told: Told): Series | null {
  const { date, start, timeZone, pause, exceptions } = block;
  const isEndless = pause !== null && (pause.until === null || pause.until > told.horizon);
  const ends = [
    rule.until,
    rule.count ? lastDate(rule, date) : null,
    told.to,
    isEndless ? dayAfter(pause.from, -1) : null,
  ];
  const last = ends.flatMap((day) => day ?? []).sort()[0] ?? null;
  const first = told.from && told.from > date ? nextDate(rule, date, told.from) : firstDate(rule, date);
  if (first === null || (last !== null && last < first)) return null;
  const until = last !== null && last < told.horizon ? last : told.horizon;
  // What was touched by hand is meant, pause or not.
  const paused =
    pause?.until && !isEndless
      ? datesOf(rule, date, pause.from, pause.until).filter((day) => !exceptions[day])
      : [];
  const odd = oddDays(timeZone, start, first, until).filter(
    (day) => datesOf(rule, date, day, day).length > 0 && !paused.includes(day),
  );
  // What programs make of a first date that is no single time, nobody knows.
  const begin = odd.includes(first) ? nextDate(rule, date, dayAfter(first, 1)) : first;
  return { first: begin && (last === null || begin <= last) ? begin : null, last, odd, paused };
}

function isWithin({ first, last }: Series, date: string): boolean {
  return first !== null && first <= date && (last === null || date <= last);
}

function nextDate(rule: RepeatRule, begin: string, from: string): string | null {
  return (
    datesOf(rule, begin, from, dayAfter(from, 366))[0] ??
    datesOf(rule, begin, from, dayAfter(from, 12 * 366))[0] ??
    null
  );
}

/** The exceptions on dates that the rule does give, in order. */
function givenExceptions({ date, exceptions }: ToldBlock, rule: RepeatRule): Map<string, Exception> {
  const all = Object.entries(exceptions).sort(([a], [b]) => a.localeCompare(b));
  const [first, last] = [all[0]?.[0], all.at(-1)?.[0]];
  if (!first || !last) return new Map();
  const dates = new Set(datesOf(rule, date, first, last));
  return new Map(all.filter(([occurrence]) => dates.has(occurrence)));
}

function onItsOwn(
  block: ToldBlock,
  occurrence: string,
  exception: Exclude<Exception, { skipped: true }>,
  told: Told,
): CalendarEvent {
  const [id = "", host = "metier"] = block.uid.split(/@(?=[^@]*$)/);
  const uid = `${id}-${occurrence.replaceAll("-", "")}@${host}`;
  return { ...single(block, { ...block, date: occurrence, ...exception }, told), uid };
}

type When = Pick<Block, "title" | "date" | "start" | "minutes">;

/** What happens once; in UTC where its wall time alone does not say when. */
function single(block: ToldBlock, when: When, told: Told): CalendarEvent {
  const { timeZone } = block;
  const event = plain(block, when, told);
  if (oddDays(timeZone, when.start, when.date, when.date).length === 0) return event;
  return { ...event, ...wallAt(momentOf({ ...when, timeZone }).at, "UTC"), timeZone: "UTC" };
}

function plain({ uid, timeZone, version, changedAt }: ToldBlock, when: When, { alarm }: Told): CalendarEvent {
  const { title, date, start, minutes } = when;
  return { uid, title, date, start, minutes, timeZone, rule: null, sequence: version, alarm, changedAt };
}

function isTold(day: string, { from, to }: Told): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
