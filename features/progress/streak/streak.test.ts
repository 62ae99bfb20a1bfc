import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WeekStart, weekStarts } from "@/db/enums";
import { Temporal, todayIn } from "@/lib/dates";
import { daysIn, type StreakRules, streakOf, weekdaysFrom } from "./streak";

const day = (text: string) => Temporal.PlainDate.from(text);
const strict: StreakRules = { restDays: [], skipsPerWeek: 0 };
// 27 March 2026 is a Friday.
const today = day("2026-03-27");
const streak = (days: string[], rules: StreakRules, on = today, week: WeekStart = "monday") =>
  streakOf(new Set(days), on, rules, week);

describe("a streak", () => {
  it("counts practised days up to today, and today is not over", () => {
    expect(streak([], strict)).toEqual({ days: 0, since: null, isTodayDone: false, skipsLeft: 0 });
    const two = ["2026-03-25", "2026-03-26"];
    expect(streak(two, strict)).toMatchObject({ days: 2, since: "2026-03-25", isTodayDone: false });
    expect(streak([...two, "2026-03-27"], strict)).toMatchObject({ days: 3, isTodayDone: true });
    expect(streak(["2026-03-25"], strict).days).toBe(0);
  });

  it("does not end with an idle Sunday when Sunday is a rest day", () => {
    const days = ["2026-03-20", "2026-03-21", "2026-03-23"];
    const monday = day("2026-03-23");
    expect(streak(days, strict, monday).days).toBe(1);
    expect(streak(days, { restDays: [7], skipsPerWeek: 0 }, monday).days).toBe(3);
  });

  it("does not end with days off, from the first to the last", () => {
    const off = (firstOn: string, lastOn: string) => ({ ...strict, vacations: [{ firstOn, lastOn }] });
    const around = ["2026-03-19", "2026-03-27"];
    expect(streak(around, off("2026-03-20", "2026-03-26")).days).toBe(2);
    expect(streak(around, off("2026-03-21", "2026-03-26")).days).toBe(1);
    expect(streak(around, off("2026-03-20", "2026-03-25")).days).toBe(1);
  });

  it("lets one day of each week pass, and says when it is used up", () => {
    const rules = { restDays: [], skipsPerWeek: 1 };
    expect(streak(["2026-03-24", "2026-03-26"], rules)).toMatchObject({ days: 2, skipsLeft: 0 });
    expect(streak(["2026-03-23", "2026-03-25", "2026-03-27"], rules)).toMatchObject({ days: 2 });
    // Sunday is of the week before when weeks begin on Monday, and of this one when they begin on Sunday.
    const around = ["2026-03-21", "2026-03-23", "2026-03-25", "2026-03-26"];
    expect(streak(around, rules).days).toBe(4);
    expect(streak(around, rules, today, "sunday").days).toBe(3);
  });
});

it("weekdays begin where the week does", () => {
  expect(weekdaysFrom("monday")).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(weekdaysFrom("sunday")).toEqual([7, 1, 2, 3, 4, 5, 6]);
  expect(weekdaysFrom("saturday")).toEqual([6, 7, 1, 2, 3, 4, 5]);
});

const zones = [
  ...[
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
  ],
  ...["Pacific/Apia", "Pacific/Kiritimati", "America/Santiago", "Africa/Casablanca", "Asia/Tehran"],
] as const;
const zone = fc.constantFrom(...zones);
const rules = fc
  .record({ restDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }), skips: fc.nat(3) })
  .map(({ restDays, skips }) => ({ restDays, skipsPerWeek: Math.min(skips, 6 - restDays.length) }));
const week = fc.constantFrom(...weekStarts);
/** Around the clock changes of both hemispheres. */
const base = fc.constantFrom("2026-03-27", "2026-04-05", "2026-10-25", "2026-11-01").map(day);
const ago = fc.uniqueArray(fc.nat(40), { maxLength: 40 });
const daysBefore = (on: Temporal.PlainDate, offsets: number[]) =>
  new Set(offsets.map((days) => on.subtract({ days }).toString()));

describe("whatever was practised", () => {
  it("the run is the longest that holds no more idle days in a week than may be skipped", () => {
    fc.assert(
      fc.property(base, ago, rules, week, (on, offsets, given, weekStart) => {
        const practised = daysBefore(on, offsets);
        const first = weekdaysFrom(weekStart)[0] ?? 1;
        const stands = (length: number) => {
          const idle = new Map<string, number>();
          for (let days = 1; days < length; days += 1) {
            const at = on.subtract({ days });
            if (practised.has(at.toString()) || given.restDays.includes(at.dayOfWeek)) continue;
            const key = at.subtract({ days: (at.dayOfWeek - first + 7) % 7 }).toString();
            idle.set(key, (idle.get(key) ?? 0) + 1);
          }
          return [...idle.values()].every((count) => count <= given.skipsPerWeek);
        };
        let longest = 0;
        while (longest < 60 && stands(longest + 1)) longest += 1;
        const expected = offsets.filter((days) => days < longest).length;
        expect(streakOf(practised, on, given, weekStart).days).toBe(expected);
      }),
    );
  });

  it("one more day, one more rest day or one more skip never shortens it", () => {
    fc.assert(
      fc.property(base, ago, fc.nat(40), rules, week, (on, offsets, more, given, weekStart) => {
        const practised = daysBefore(on, offsets);
        const { days } = streakOf(practised, on, given, weekStart);
        const wider = streakOf(daysBefore(on, [...offsets, more]), on, given, weekStart);
        expect(wider.days).toBeGreaterThanOrEqual(days);
        const rested = { ...given, restDays: [...given.restDays, (more % 7) + 1] };
        expect(streakOf(practised, on, rested, weekStart).days).toBeGreaterThanOrEqual(days);
        const skipped = { ...given, skipsPerWeek: given.skipsPerWeek + 1 };
        expect(streakOf(practised, on, skipped, weekStart).days).toBeGreaterThanOrEqual(days);
      }),
    );
  });

  it("one practised moment a day, at any hour, in any zone and over clock changes, is a run of all days", () => {
    fc.assert(
      fc.property(
        zone,
        base,
        fc.array(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 20 }),
        (where, on, minutes) => {
          const instants = minutes.map((minute, days) =>
            on
              .subtract({ days })
              .toZonedDateTime({
                timeZone: where,
                plainTime: Temporal.PlainTime.from("00:00").add({ minutes: minute }),
              })
              .toInstant(),
          );
          const last = todayIn(where, instants[0] ?? Temporal.Instant.from("2026-01-01T00:00:00Z"));
          const { days } = streakOf(daysIn(where, instants.map(String)), last, strict, "monday");
          expect(days).toBe(minutes.length);
        },
      ),
    );
  });
});
