import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Temporal } from "./dates";
import { dayAfter, daysBetween, daysFrom, weekBegin, weekdayOf } from "./days";

const day = fc
  .integer({ min: -30_000, max: 80_000 })
  .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }).toString());

describe("days as text", () => {
  it("agree with Temporal", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const later = Temporal.PlainDate.from(from).add({ days });
        expect(dayAfter(from, days)).toBe(later.toString());
        expect(daysBetween(from, later.toString())).toBe(days);
        expect(weekdayOf(from)).toBe(Temporal.PlainDate.from(from).dayOfWeek - 1);
      }),
    );
  });

  it("begin a week on the weekday asked for, at most six days before", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6 }), (some, weekStart) => {
        const begin = weekBegin(some, weekStart);
        expect(weekdayOf(begin)).toBe(weekStart);
        expect(daysBetween(begin, some)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(begin, some)).toBeLessThan(7);
      }),
    );
  });

  it("are listed with both ends, and not at all backwards", () => {
    expect(daysFrom("2026-02-27", "2026-03-02")).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
      "2026-03-02",
    ]);
    expect(daysFrom("2026-03-02", "2026-03-01")).toEqual([]);
  });
});
