import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "./dates";
import { dayAfter } from "./days";
import { parseRule, type RepeatRule } from "./repeat-rule";

/** What of something planned says when it happens: once, or by a rule. */
export interface Repeating {
  /** Where it begins: `2026-03-27`. */
  date: string;
  /** RFC 5545 RRULE, UNTIL as a day; null for what happens once. */
  recurrence: string | null;
  /** What is different on one date, by the date that the rule gives. */
  exceptions: Readonly<Record<string, Exception>>;
  /** While it lasts nothing happens; without an end until it is taken back. */
  pause: { from: string; until: string | null } | null;
}

/** It does not happen then, or with fields of its own, of which only the date matters here. */
type Exception = { skipped: true } | { date?: string };

/** Something planned on one date, as it is there. */
export type Happening<B extends Repeating> = B & {
  /** The date that the rule gives, by which this occurrence is known whatever becomes of it. */
  occurrence: string;
  /** Whether something about it is its own. */
  isException: boolean;
};

/** After it nothing is planned. */
const lastDay = "2199-12-31";

/**
 * The dates that a rule gives from `first` to `last`, both included, for a block that begins on `begin`; in order.
 * Days are counted, never instants, so that no clock change can drop one: what the clock says on each is told by
 * `wall-time.ts`. A beginning that the rule does not give is not one of them (RFC 5545 leaves it open).
 */
export function datesOf(rule: RepeatRule, begin: string, first: string, last: string): string[] {
  const from = first < begin ? begin : first;
  const [to = last] = [last, rule.until ?? lastDay, lastDay].sort();
  if (to < from) return [];
  const found = expansion(rule, begin);
  const dates: string[] = [];
  for (let step = from; step <= to; step = dayAfter(step, mostDaysAtOnce)) {
    const end = [dayAfter(step, mostDaysAtOnce - 1), to].sort()[0] as string;
    for (const { epochMilliseconds } of found.between(midnight(step), midnight(end), true)) {
      dates.push(new Date(epochMilliseconds).toISOString().slice(0, 10));
    }
  }
  return dates;
}

/** The library gives up after ten thousand days. */
const mostDaysAtOnce = 5000;

/** Which of these days a rule gives, however far apart they lie. */
export function givenAmong(rule: RepeatRule, begin: string, days: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...new Set(days)].sort();
  for (let at = 0; at < open.length; ) {
    const first = open[at] as string;
    // Days that lie close are asked for together.
    const near = open.slice(at, at + 31).filter((day) => day <= dayAfter(first, 31));
    const given = new Set(datesOf(rule, begin, first, near.at(-1) ?? first));
    for (const day of near) if (given.has(day)) found.add(day);
    at += near.length;
  }
  return found;
}

/** The first date of a rule; null when it gives none within some decades, as the thirtieth of February. */
export function firstDate(rule: RepeatRule, begin: string): string | null {
  // In steps, since the library gives up after ten thousand days without a date.
  for (let from = 0; from < 30; from += 5) {
    const [first, last] = [dayAfter(begin, from * 366), dayAfter(begin, (from + (from === 0 ? 1 : 5)) * 366)];
    try {
      const [date] = datesOf(rule, begin, from === 5 ? dayAfter(begin, 366) : first, last);
      if (date) return date;
    } catch {
      return null;
    }
  }
  return null;
}

/** The last date of a rule; null when it goes on, or gives none. */
export function lastDate(rule: RepeatRule, begin: string): string | null {
  if (rule.count) return expansion(rule, begin).all().at(-1)?.toPlainDate().toString() ?? null;
  if (!rule.until || rule.until < begin) return null;
  return expansion(rule, begin).previous(midnight(rule.until), true)?.toPlainDate().toString() ?? null;
}

/** Whether a rule that counts comes to its end before nothing is planned any more; the library gives up on others. */
export function isCountable(rule: RepeatRule, begin: string): boolean {
  try {
    const last = lastDate(rule, begin);
    return last !== null && last <= lastDay;
  } catch {
    return false;
  }
}

/** Whether a routine has an occurrence known by this date, skipped or paused though it may be. */
export function hasOccurrence({ recurrence, date }: Repeating, occurrence: string): boolean {
  if (recurrence === null) return date === occurrence;
  return datesOf(parseRule(recurrence), date, occurrence, occurrence).length > 0;
}

/**
 * When a block happens on the dates of its own zone from `first` to `last`, both included: once, or by its rule with
 * what is different on single dates. In no particular order.
 */
export function happeningsOf<B extends Repeating>(block: B, first: string, last: string): Happening<B>[] {
  const { recurrence, date, exceptions, pause } = block;
  if (recurrence === null) return first <= date && date <= last ? [happening(block, date)] : [];
  const rule = parseRule(recurrence);
  const within = datesOf(rule, date, first, last);
  // Those that were moved here from dates outside.
  const movedIn = Object.entries(exceptions).flatMap(([occurrence, exception]) =>
    (occurrence < first || last < occurrence) && isOn(exception, first, last) ? [occurrence] : [],
  );
  const given = movedIn.filter((occurrence) => datesOf(rule, date, occurrence, occurrence).length > 0);
  return [...within, ...given].flatMap((occurrence) => {
    const exception = exceptions[occurrence];
    if (!exception) return pause && isPaused(pause, occurrence) ? [] : happening(block, occurrence);
    if ("skipped" in exception) return [];
    // One that was touched by hand is meant, pause or not.
    const one = happening(block, occurrence, exception);
    return first <= one.date && one.date <= last ? one : [];
  });
}

/** One occurrence of a block as it stands, or would stand were it not skipped. */
export function standing<B extends Repeating>(block: B, occurrence: string): Happening<B> {
  if (block.recurrence === null) return happening(block, block.date);
  const exception = block.exceptions[occurrence];
  return happening(block, occurrence, exception && "skipped" in exception ? undefined : exception);
}

/** The last date of its own zone on which a block can happen, moved occurrences included; null when it goes on. */
export function lastDayOf(block: Repeating): string | null {
  if (block.recurrence === null) return block.date;
  const rule = parseRule(block.recurrence);
  const last = lastDate(rule, block.date);
  if (!last) return rule.until || rule.count ? block.date : null;
  const moved = Object.values(block.exceptions).flatMap((one) =>
    "date" in one && one.date ? [one.date] : [],
  );
  return [last, ...moved].sort().at(-1) ?? last;
}

function happening<B extends Repeating>(
  block: B,
  occurrence: string,
  exception?: Exclude<Exception, { skipped: true }>,
): Happening<B> {
  // A year has thousands: spread into a literal with more fields, each would take ten times as long.
  return Object.assign({}, block, { date: occurrence }, exception, {
    occurrence,
    isException: exception !== undefined,
  });
}

function isOn(exception: Exception, first: string, last: string): boolean {
  if ("skipped" in exception || !exception.date) return false;
  return first <= exception.date && exception.date <= last;
}

function isPaused({ from, until }: NonNullable<Repeating["pause"]>, date: string): boolean {
  return from <= date && (until === null || date <= until);
}

/** The rule as the library knows it: at midnight of days without a clock. */
function expansion(rule: RepeatRule, begin: string) {
  return new RRuleTemporal({
    freq: rule.frequency,
    interval: rule.interval,
    ...(rule.count ? { count: rule.count } : {}),
    ...(rule.until ? { until: midnight(rule.until) } : {}),
    ...listed("byMonth", rule.months),
    ...listed("byMonthDay", rule.monthDays),
    ...listed(
      "byDay",
      rule.weekdays.map(({ day, nth }) => `${nth ?? ""}${day}`),
    ),
    ...listed("bySetPos", rule.positions),
    ...(rule.weekStart ? { wkst: rule.weekStart } : {}),
    dtstart: midnight(begin),
    tzid: "UTC",
    temporal: Temporal,
    cache: false,
  });
}

function listed<K extends string, V>(name: K, values: V[]): { [key in K]?: V[] } {
  return values.length > 0 ? ({ [name]: values } as { [key in K]?: V[] }) : {};
}

function midnight(day: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime("UTC");
}
