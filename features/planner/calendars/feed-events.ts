import type { CalendarEvent } from "@/lib/calendar-file";
import type { Temporal } from "@/lib/dates";
import { dayAfter, weekdayOf } from "@/lib/days";
import { type DaysOff, isPutAway, isWork, restDaysOf } from "@/lib/days-off";
import { datesOf, firstDate, givenAmong, lastDate } from "@/lib/recurrence";
import { parseRule, type RepeatRule, ruleText, weekdays } from "@/lib/repeat-rule";
import type { Block, Exception } from "../edits";
import { momentOf, wallAt } from "../wall-time";
import { oddDays } from "./odd-hours";

/** A block as a calendar file tells of it. */
export interface ToldBlock
  extends Pick<
    Block,
    | "title"
    | "kind"
    | "roleId"
    | "date"
    | "start"
    | "minutes"
    | "timeZone"
    | "recurrence"
    | "exceptions"
    | "pause"
  > {
  uid: string;
  version: number;
  changedAt: Temporal.Instant;
}

/** Which days a file tells of, both included; a routine is cut to them. Null: however far. */
export interface Told {
  from: string | null;
  to: string | null;
  /** Until when clock changes are minded, and pauses and vacations written out day by day. */
  horizon: string;
  /** When work is put away. */
  off: DaysOff;
  alarm: number | null;
}

/**
 * A block as the events of a calendar file that happen when the planner says it does. What the two would tell
 * differently is written so that nothing is left to the reader: a routine begins on the first date that its rule
 * gives; its end, by whatever name, is a day; dates that are skipped, paused or on vacation are exceptions, and weekly
 * rest days are none of its weekdays. A start that clocks skip (RFC 5545 §3.3.10 would have it ignored) or show twice
 * (programs choose either) is an event of its own, in UTC.
 */
export function calendarEventsOf(block: ToldBlock, told: Told): CalendarEvent[] {
  if (block.recurrence === null) {
    const isShown = isTold(block.date, told) && !isPutAway({ ...block, isException: false }, told.off);
    return isShown ? [single(block, block, told)] : [];
  }
  const rule = parseRule(block.recurrence);
  const series = seriesOf(block, rule, told);
  const given = givenExceptions(block, rule);
  const except = new Set([...(series?.odd ?? []), ...(series?.away ?? [])]);
  const others: CalendarEvent[] = [];
  for (const occurrence of series?.odd ?? []) {
    if (!given.has(occurrence)) others.push(onItsOwn(block, occurrence, {}, told));
  }
  for (const [occurrence, exception] of given) {
    if ("skipped" in exception || isExceptionAway(block, occurrence, exception, told.off)) {
      except.add(occurrence);
      continue;
    }
    const instead = single(block, { ...block, date: occurrence, ...exception }, told);
    const canStandFor = isGiven(series, occurrence) && !series?.odd.includes(occurrence);
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
    rule: ruleText(series.rule),
    except: [...except]
      .filter((date) => isGiven(series, date))
      .sort()
      .map((date) => ({ date, start: block.start })),
  };
  return [master, ...others];
}

/** What of a routine a file tells by its rule. */
interface Series {
  /** Without the weekdays on which it rests, and ended by a day. */
  rule: RepeatRule;
  rests: readonly number[];
  /** Its first date; null where nothing is left for the rule. */
  first: string | null;
  /** After it there is none; null: it goes on. */
  last: string | null;
  /** Dates on which clocks skip the start or show it twice. */
  odd: string[];
  /** Dates in a pause or on vacation. */
  away: string[];
}

function seriesOf(block: ToldBlock, whole: RepeatRule, told: Told): Series | null {
  const { date, start, timeZone, pause, exceptions } = block;
  const isEndless = pause !== null && (pause.until === null || pause.until > told.horizon);
  const ends = [
    whole.until,
    whole.count ? lastDate(whole, date) : null,
    told.to,
    isEndless ? dayAfter(pause.from, -1) : null,
  ];
  const last = ends.flatMap((day) => day ?? []).sort()[0] ?? null;
  const rests = restDaysOf(block, told.off);
  const rule = { ...restingOn(whole, rests), count: null, until: last };
  if (last !== null && last < date) return null;
  const first = told.from && told.from > date ? nextDate(rule, date, told.from) : firstDate(rule, date);
  if (first === null || (last !== null && last < first)) return null;
  const until = last !== null && last < told.horizon ? last : told.horizon;
  const breaks = [
    ...(pause?.until && !isEndless ? [{ firstOn: pause.from, lastOn: pause.until }] : []),
    ...(isWork(block) ? told.off.vacations : []),
  ];
  // What was touched by hand is meant, pause or not; where it stands on vacation, it is seen to by itself.
  const away = breaks
    .filter(({ firstOn, lastOn }) => firstOn <= until && lastOn >= first)
    .flatMap(({ firstOn, lastOn }) => datesOf(rule, date, firstOn, [lastOn, until].sort()[0] ?? until))
    .filter((day) => !exceptions[day]);
  const odd = oddDays(timeZone, start, first, until).filter(
    (day) => datesOf(rule, date, day, day).length > 0 && !away.includes(day),
  );
  // What programs make of a first date that is no single time, nobody knows.
  const begin = odd.includes(first) ? nextDate(rule, date, dayAfter(first, 1)) : first;
  return { rule, rests, first: begin && (last === null || begin <= last) ? begin : null, last, odd, away };
}

/** The same rule without these weekdays (ISO 8601); those that rest on any repeat daily and name no weekdays. */
function restingOn(rule: RepeatRule, rests: readonly number[]): RepeatRule {
  if (rests.length === 0) return rule;
  const working = weekdays.filter((_, index) => !rests.includes(index + 1));
  return { ...rule, weekdays: working.map((day) => ({ day, nth: null })) };
}

/** Whether a date of the routine is one that the rule in the file gives. */
function isGiven(series: Series | null, date: string): boolean {
  if (!series?.first || series.rests.includes(weekdayOf(date) + 1)) return false;
  return series.first <= date && (series.last === null || date <= series.last);
}

function isExceptionAway(
  block: ToldBlock,
  occurrence: string,
  exception: Exclude<Exception, { skipped: true }>,
  off: DaysOff,
): boolean {
  return isPutAway({ ...block, date: occurrence, ...exception, isException: true }, off);
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
  const given = givenAmong(rule, date, Object.keys(exceptions));
  return new Map(all.filter(([occurrence]) => given.has(occurrence)));
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
