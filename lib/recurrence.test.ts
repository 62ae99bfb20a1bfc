import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { dayAfter } from "./days";
import {
  datesOf,
  firstDate,
  givenAmong,
  happeningsOf,
  lastDate,
  lastDayOf,
  type Repeating,
} from "./recurrence";
import { parseRule, type RepeatRule, ruleText, weekdays } from "./repeat-rule";

const dates = (text: string, begin: string, first: string, last: string) =>
  datesOf(parseRule(text), begin, first, last);

interface Sample extends Repeating {
  start: string;
  exceptions: Record<string, { skipped: true } | { date?: string; start?: string }>;
}

function routine(recurrence: string, more: Partial<Sample> = {}): Sample {
  return {
    date: "2026-06-01",
    start: "09:00",
    recurrence,
    exceptions: {},
    pause: null,
    ...more,
  };
}

const seen = (block: Sample, first: string, last: string) =>
  happeningsOf(block, first, last)
    .map(
      ({ date, start, occurrence }) => `${date} ${start}${occurrence === date ? "" : ` for ${occurrence}`}`,
    )
    .sort();

describe("the dates of a rule", () => {
  it("are told over centuries too, as a whole and for single days", () => {
    const found = dates("FREQ=DAILY", "1970-01-01", "1970-01-01", "2100-12-31");
    expect([found.length, found.at(-1)]).toEqual([47_847, "2100-12-31"]);
    const rule = parseRule("FREQ=WEEKLY");
    const days = ["2199-12-26", "1970-01-01", "1970-01-02", "2026-12-03", "2026-12-04"];
    expect([...givenAmong(rule, "1970-01-01", days)]).toEqual(["1970-01-01", "2026-12-03", "2199-12-26"]);
  });

  it("begin on the first day, or the first after it that matches", () => {
    expect(dates("FREQ=DAILY", "2026-06-01", "2026-05-30", "2026-06-03")).toEqual([
      "2026-06-01",
      "2026-06-02",
      "2026-06-03",
    ]);
    expect(firstDate(parseRule("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), "2026-06-06")).toBe("2026-06-08");
    expect(firstDate(parseRule("FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2"), "2026-06-06")).toBeNull();
    expect(firstDate(parseRule("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260607"), "2026-06-06")).toBeNull();
  });

  it("end on the last day or after so many, which are counted from the first that matches", () => {
    const three = parseRule("FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3");
    expect(datesOf(three, "2026-06-06", "2026-06-01", "2026-12-31")).toEqual([
      "2026-06-08",
      "2026-06-12",
      "2026-06-15",
    ]);
    expect(lastDate(three, "2026-06-06")).toBe("2026-06-15");
    expect(lastDate(parseRule("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260621"), "2026-06-06")).toBe("2026-06-15");
    expect(lastDate(parseRule("FREQ=DAILY"), "2026-06-06")).toBeNull();
  });

  it("are by day and by position within months, and leave out what a month lacks", () => {
    expect(dates("FREQ=MONTHLY", "2026-01-31", "2026-01-01", "2026-06-30")).toEqual([
      "2026-01-31",
      "2026-03-31",
      "2026-05-31",
    ]);
    expect(dates("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", "2026-01-01", "2026-02-28")).toEqual([
      "2026-01-30",
      "2026-02-27",
    ]);
    const lastWorkday = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";
    expect(dates(lastWorkday, "2026-01-01", "2026-05-01", "2026-05-31")).toEqual(["2026-05-29"]);
  });

  it("are those that a second library gives", () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, begin) => {
        // In years without a 29 February, ical.js goes on to 1 March, which RFC 5545 (§3.3.10) would have it skip.
        fc.pre(rule.frequency !== "YEARLY" || !begin.endsWith("-02-29"));
        const last = dayAfter(begin, 900);
        expect(datesOf(rule, begin, begin, last), ruleText(rule)).toEqual(otherDates(rule, begin, last));
      }),
      { numRuns: 400 },
    );
  });

  it("are the same however a stretch is cut", () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.nat(400), (rule, begin, days) => {
        const cut = dayAfter(begin, days);
        const last = dayAfter(begin, 500);
        expect([
          ...datesOf(rule, begin, begin, cut),
          ...datesOf(rule, begin, dayAfter(cut, 1), last),
        ]).toEqual(datesOf(rule, begin, begin, last));
      }),
    );
  });

  it("survive being written and read", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parseRule(ruleText(rule))).toEqual(rule);
      }),
    );
  });
});

describe("a routine", () => {
  it("leaves out what is skipped, and shows what is different where it went", () => {
    const block = routine("FREQ=DAILY;COUNT=5", {
      exceptions: { "2026-06-02": { skipped: true }, "2026-06-03": { date: "2026-06-10", start: "11:00" } },
    });
    expect(seen(block, "2026-06-01", "2026-06-05")).toEqual([
      "2026-06-01 09:00",
      "2026-06-04 09:00",
      "2026-06-05 09:00",
    ]);
    expect(seen(block, "2026-06-08", "2026-06-14")).toEqual(["2026-06-10 11:00 for 2026-06-03"]);
    expect(lastDayOf(block)).toBe("2026-06-10");
  });

  it("does not show an exception on a day that its rule no longer gives", () => {
    const block = routine("FREQ=WEEKLY;BYDAY=MO", { exceptions: { "2026-06-03": { date: "2026-06-09" } } });
    expect(seen(block, "2026-06-09", "2026-06-09")).toEqual([]);
  });

  it("rests while paused, but for what was touched by hand", () => {
    const block = routine("FREQ=DAILY", {
      pause: { from: "2026-06-02", until: "2026-06-04" },
      exceptions: { "2026-06-03": { start: "10:00" } },
    });
    expect(seen(block, "2026-06-01", "2026-06-05")).toEqual([
      "2026-06-01 09:00",
      "2026-06-03 10:00",
      "2026-06-05 09:00",
    ]);
    expect(
      seen({ ...block, pause: { from: "2026-06-02", until: null } }, "2027-01-01", "2027-01-31"),
    ).toEqual([]);
  });

  it("that happens once happens once", () => {
    const block = { ...routine("FREQ=DAILY"), recurrence: null };
    expect(seen(block, "2026-05-01", "2026-07-01")).toEqual(["2026-06-01 09:00"]);
    expect(lastDayOf(block)).toBe("2026-06-01");
  });
});

const anyDay = fc.integer({ min: 0, max: 2500 }).map((days) => dayAfter("2024-01-01", days));
const subset = <T>(values: readonly T[], most: number) =>
  fc.subarray([...values], { minLength: 1, maxLength: most });
const none = { weekdays: [], monthDays: [], months: [], positions: [] };
const named = (nth: number | null) => (days: readonly (typeof weekdays)[number][]) =>
  days.map((day) => ({ day, nth }));

/** Rules as people make them: those on which RFC 5545 leaves nothing open. */
const anyRule: fc.Arbitrary<RepeatRule> = fc
  .tuple(
    fc.oneof(
      fc.constant({ frequency: "DAILY" as const, ...none }),
      fc.constant({ frequency: "WEEKLY" as const, ...none }),
      fc.constant({ frequency: "MONTHLY" as const, ...none }),
      fc.constant({ frequency: "YEARLY" as const, ...none }),
      subset(weekdays, 7).map((days) => ({
        frequency: "WEEKLY" as const,
        ...none,
        weekdays: named(null)(days),
      })),
      subset(weekdays, 7).map((days) => ({
        frequency: "DAILY" as const,
        ...none,
        weekdays: named(null)(days),
      })),
      subset([1, 13, 28, 29, 30, 31], 3).map((monthDays) => ({
        frequency: "MONTHLY" as const,
        ...none,
        monthDays,
      })),
      fc
        .tuple(subset(weekdays, 2), fc.constantFrom(1, 2, 3, 4, -1))
        .map(([days, nth]) => ({ frequency: "MONTHLY" as const, ...none, weekdays: named(nth)(days) })),
      fc.tuple(subset(weekdays, 5), fc.constantFrom(1, 2, -1)).map(([days, position]) => ({
        frequency: "MONTHLY" as const,
        ...none,
        weekdays: named(null)(days),
        positions: [position],
      })),
      // Not the 29th, which ical.js takes for 1 March where February lacks it.
      fc
        .tuple(subset([1, 2, 6, 12], 3), subset([1, 15, 28], 2))
        .map(([months, monthDays]) => ({ frequency: "YEARLY" as const, ...none, months, monthDays })),
    ),
    fc.integer({ min: 1, max: 4 }),
    fc.oneof(
      fc.constant({ until: null, count: null }),
      fc.integer({ min: 1, max: 40 }).map((count) => ({ until: null, count })),
      anyDay.map((until) => ({ until, count: null })),
    ),
    fc.constantFrom(null, "MO" as const, "SU" as const),
  )
  .map(([by, interval, end, weekStart]) => ({ ...by, interval, ...end, weekStart }));

/**
 * The same by ical.js. It always takes the beginning for an occurrence, so it begins on the first match: that lies on
 * the same beat of days, weeks, months or years.
 */
function otherDates(rule: RepeatRule, begin: string, last: string): string[] {
  const first = firstDate(rule, begin);
  if (!first) return [];
  const iterator = ICAL.Recur.fromString(ruleText(rule)).iterator(ICAL.Time.fromDateString(first));
  const found: string[] = [];
  for (let at = iterator.next(); at; at = iterator.next()) {
    const date = at.toString().slice(0, 10);
    if (date > last) break;
    found.push(date);
  }
  return found;
}
