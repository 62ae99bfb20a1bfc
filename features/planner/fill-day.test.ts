import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Activity, fillDay } from "./fill-day";

const day: Activity[] = [
  { title: "Messages", startMinute: 540, minutes: 25 },
  { title: "Check-in", startMinute: 570, minutes: 20 },
  { title: "Code", startMinute: 600, minutes: 80 },
  { title: "Fixes", startMinute: 735, minutes: 85 },
  { title: "Wrap-up", startMinute: 825, minutes: 15 },
];

/** A typical day: activities in order with gaps between them. */
const someDay: fc.Arbitrary<Activity[]> = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 90 }), minutes: fc.integer({ min: 5, max: 300 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => {
    let at = 480;
    return list.map(({ gap, minutes }, index) => {
      const startMinute = at + (index > 0 ? gap : 0);
      at = startMinute + minutes;
      return { title: `Activity ${index}`, startMinute, minutes };
    });
  });

describe("filling a day", () => {
  it("leaves a day of the same length as it is", () => {
    expect(fillDay(day, 300)?.map(({ from, minutes }) => [from, minutes])).toEqual([
      [0, 25],
      [30, 20],
      [60, 80],
      [195, 85],
      [285, 15],
    ]);
  });

  it("scales activities and breaks alike", () => {
    expect(fillDay(day, 600)?.map(({ from, minutes }) => [from, minutes])).toEqual([
      [0, 50],
      [60, 40],
      [120, 160],
      [390, 170],
      [570, 30],
    ]);
  });

  it("drops the shortest breaks first when time is short, and gives up when there is none for each", () => {
    const tight = fillDay(day, 30);
    expect(tight?.map(({ minutes }) => minutes)).toEqual([5, 5, 5, 5, 5]);
    expect(tight?.map(({ from }) => from)).toEqual([0, 5, 10, 20, 25]);
    expect(fillDay(day, 24)).toBeNull();
    expect(fillDay([], 480)).toBeNull();
  });

  it("gives what does not divide by five to the last activity", () => {
    const filled = fillDay(day, 303);
    expect(filled?.at(-1)).toMatchObject({ from: 285, minutes: 18 });
  });

  it("fills exactly the hours, in order, without overlaps, in steps of five", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 30, max: 288 }), (activities, steps) => {
        const filled = fillDay(activities, steps * 5);
        if (steps < activities.length) return expect(filled).toBeNull();
        expect(filled?.map(({ activity }) => activity)).toEqual(activities);
        expect(filled?.[0]?.from).toBe(0);
        let end = 0;
        for (const { from, minutes } of filled ?? []) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(minutes).toBeGreaterThanOrEqual(5);
          expect([from % 5, minutes % 5]).toEqual([0, 0]);
          end = from + minutes;
        }
        expect(end).toBe(steps * 5);
      }),
      { numRuns: 500 },
    );
  });

  it("is fair: where no part is squeezed, none is more than a step away from its share", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 96, max: 288 }), (activities, steps) => {
        const first = activities[0];
        const last = activities.at(-1);
        if (!first || !last) return;
        const span = last.startMinute + last.minutes - first.startMinute;
        const scale = (steps * 5) / span;
        const gaps = activities.slice(1).map((a, i) => {
          const before = activities[i];
          return before ? a.startMinute - before.startMinute - before.minutes : 0;
        });
        const smallest = Math.min(...activities.map((a) => a.minutes), ...gaps.filter((gap) => gap > 0));
        fc.pre(smallest * scale >= 5);
        for (const { activity, minutes } of fillDay(activities, steps * 5) ?? []) {
          expect(Math.abs(minutes - activity.minutes * scale)).toBeLessThan(5);
        }
      }),
    );
  });

  it("keeps every break when there is room for it", () => {
    fc.assert(
      fc.property(someDay, (activities) => {
        const filled = fillDay(activities, 1440);
        filled?.slice(1).forEach((stretch, index) => {
          const before = filled[index];
          const [a, b] = [activities[index], activities[index + 1]];
          if (!before || !a || !b) return;
          const hadBreak = b.startMinute > a.startMinute + a.minutes;
          expect(stretch.from > before.from + before.minutes).toBe(hadBreak);
        });
      }),
    );
  });
});
