import { dayAfter, weekdayOf } from "./days";

/** Monday first, as RFC 5545 writes them. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];
export const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
export type Frequency = (typeof frequencies)[number];

/** When a block comes back: the parts of an RFC 5545 RRULE that name days. Its time of day is the block's own. */
export interface RepeatRule {
  frequency: Frequency;
  /** Every so many days, weeks, months or years; from 1. */
  interval: number;
  /** The last day, of the block's own zone, on which it can happen. Never with `count`. */
  until: string | null;
  /** How often it happens at all. */
  count: number | null;
  /** With `nth`, the first (1), last (-1) … such day of the month or year. */
  weekdays: { day: Weekday; nth: number | null }[];
  monthDays: number[];
  months: number[];
  /** Which of the days that the other parts give in each month, week or year. */
  positions: number[];
  weekStart: Weekday | null;
}

/** Why a rule is not taken, in words for its field. */
export class RuleFault extends Error {}

const known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"];

/**
 * Reads an RRULE as RFC 5545 §3.3.10 writes it, without its name. UNTIL is taken as a day; a time behind it is for
 * `kept-rule.ts`, which knows zones.
 * @throws RuleFault for what is no rule, and for parts that the planner does not know.
 */
export function parseRule(text: string): RepeatRule {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(";").filter(Boolean)) {
    const [name = "", value = "", ...more] = part.split("=");
    if (!value || more.length > 0) throw new RuleFault(`“${part}” is no part of a repeat.`);
    if (!known.includes(name)) throw new RuleFault(`The planner does not know repeats by ${name}.`);
    if (parts.has(name)) throw new RuleFault(`A repeat names ${name} once.`);
    parts.set(name, value);
  }
  const frequency = frequencies.find((name) => name === parts.get("FREQ"));
  if (!frequency) throw new RuleFault("A repeat begins with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.");
  const rule: RepeatRule = {
    frequency,
    interval: parts.has("INTERVAL") ? whole(parts, "INTERVAL", 1, 999) : 1,
    until: parts.has("UNTIL") ? dayIn(parts.get("UNTIL") ?? "") : null,
    count: parts.has("COUNT") ? whole(parts, "COUNT", 1, 1000) : null,
    weekdays: (parts.get("BYDAY")?.split(",") ?? []).map(weekdayIn),
    monthDays: numbers(parts, "BYMONTHDAY", 31, true),
    months: numbers(parts, "BYMONTH", 12, false),
    positions: numbers(parts, "BYSETPOS", 366, true),
    weekStart: parts.has("WKST") ? weekdayNamed(parts.get("WKST") ?? "") : null,
  };
  refuseSenseless(rule);
  return rule;
}

/** The rule as RFC 5545 writes it, UNTIL as a day: one text for one rule. */
export function ruleText(rule: RepeatRule): string {
  const list = (name: string, values: readonly (number | string)[]) =>
    values.length > 0 ? [`${name}=${values.join(",")}`] : [];
  return [
    `FREQ=${rule.frequency}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...(rule.until ? [`UNTIL=${rule.until.replaceAll("-", "")}`] : []),
    ...(rule.count ? [`COUNT=${rule.count}`] : []),
    ...list("BYMONTH", rule.months),
    ...list("BYMONTHDAY", rule.monthDays),
    ...list(
      "BYDAY",
      rule.weekdays.map(({ day, nth }) => `${nth ?? ""}${day}`),
    ),
    ...list("BYSETPOS", rule.positions),
    ...(rule.weekStart ? [`WKST=${rule.weekStart}`] : []),
  ].join(";");
}

/** A rule that names nothing but how often: the days follow from where it begins. */
export function plainRule(frequency: Frequency, interval = 1): RepeatRule {
  return {
    frequency,
    interval,
    until: null,
    count: null,
    weekdays: [],
    monthDays: [],
    months: [],
    positions: [],
    weekStart: null,
  };
}

/** The weekday of a day, as rules name it. */
export function ruleWeekday(day: string): Weekday {
  return weekdays[weekdayOf(day)] ?? "MO";
}

/**
 * The rule after one of its days moved to another: the named weekday or day of the month goes along, and what is not
 * named follows from where the rule begins. UNTIL stays, and whether the days come out right is for the caller to see.
 * @returns null where no rule says that, as for the second Tuesday of a month.
 */
export function movedRule(rule: RepeatRule, from: string, to: string): RepeatRule | null {
  if (from === to) return rule;
  if (rule.positions.length > 0 || rule.months.length > 0) return null;
  if (rule.weekdays.length > 0) {
    if (rule.weekdays.some(({ nth }) => nth !== null)) return null;
    const [left, right] = [ruleWeekday(from), ruleWeekday(to)];
    const named = rule.weekdays.map(({ day, nth }) => ({ day: day === left ? right : day, nth }));
    return { ...rule, weekdays: named };
  }
  const [left, right] = [Number(from.slice(8)), Number(to.slice(8))];
  return { ...rule, monthDays: rule.monthDays.map((day) => (day === left ? right : day)) };
}

/** Whether a day goes along when `from` moves: where days are named, only those of its name do. */
export function movesAlong(rule: RepeatRule, from: string, day: string): boolean {
  if (rule.weekdays.length > 0) return weekdayOf(day) === weekdayOf(from);
  return rule.monthDays.length === 0 || day.slice(8) === from.slice(8);
}

function refuseSenseless(rule: RepeatRule): void {
  const { frequency, until, count } = rule;
  const byPosition = rule.weekdays.some(({ nth }) => nth !== null);
  const by = rule.weekdays.length + rule.monthDays.length + rule.months.length;
  if (until && count) throw new RuleFault("A repeat ends on a day or after so many times, not both.");
  if (byPosition && (frequency === "DAILY" || frequency === "WEEKLY")) {
    throw new RuleFault("Only months and years have a first or last weekday.");
  }
  if (rule.monthDays.length > 0 && frequency === "WEEKLY") {
    throw new RuleFault("A week has no day of the month.");
  }
  if (rule.positions.length > 0 && by === 0) throw new RuleFault("BYSETPOS picks among days that are named.");
}

function whole(parts: ReadonlyMap<string, string>, name: string, least: number, most: number): number {
  const text = parts.get(name) ?? "";
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(least <= value && value <= most)) {
    throw new RuleFault(`${name} is a whole number from ${least} to ${most}.`);
  }
  return value;
}

function numbers(
  parts: ReadonlyMap<string, string>,
  name: string,
  most: number,
  isSigned: boolean,
): number[] {
  const text = parts.get(name);
  if (text === undefined) return [];
  const values = text.split(",").map((one) => (/^[+-]?\d{1,3}$/.test(one) ? Number(one) : Number.NaN));
  const isRight = (value: number) =>
    Math.abs(value) >= 1 && Math.abs(value) <= most && (isSigned || value > 0);
  if (!values.every(isRight)) throw new RuleFault(`${name} lists numbers from 1 to ${most}.`);
  return [...new Set(values)].sort((a, b) => a - b);
}

function weekdayIn(text: string): { day: Weekday; nth: number | null } {
  const [, sign = "", name = ""] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(text) ?? [];
  const nth = sign ? Number(sign) : null;
  if (nth !== null && (!nth || Math.abs(nth) > 53)) throw new RuleFault(`“${text}” is no weekday.`);
  return { day: weekdayNamed(name || text), nth };
}

function weekdayNamed(text: string): Weekday {
  const found = weekdays.find((day) => day === text);
  if (!found) throw new RuleFault(`“${text}” is no weekday; write MO, TU, WE, TH, FR, SA or SU.`);
  return found;
}

function dayIn(text: string): string {
  const [, year, month, day] =
    /^(\d{4})(\d{2})(\d{2})(?:T(?:[01]\d|2[0-3])(?:[0-5]\d){2}Z?)?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!day || Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || dayAfter(date, 0) !== date) {
    throw new RuleFault("UNTIL is a day such as 20260602.");
  }
  return date;
}
