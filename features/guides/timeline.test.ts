import fc from "fast-check";
import { expect, test } from "vitest";
import { dayKinds } from "@/db/enums";
import { clockOf, layOutDay, minuteOfDay, type TimedActivity } from "@/features/guides/timeline";

const at = (start: string, minutes: number, kind: TimedActivity["kind"] = "build"): TimedActivity => ({
  start,
  minutes,
  kind,
});
const activity = fc.record({
  start: fc.nat(1439).map(clockOf),
  minutes: fc.integer({ min: 5, max: 600 }),
  kind: fc.constantFrom(...dayKinds),
});
const someDay = fc.array(activity, { minLength: 1, maxLength: 12 });
/** Days whose activities follow each other, with a gap of 0 to 60 minutes before each. */
const orderlyDay = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 5, max: 90 })), { minLength: 1, maxLength: 8 })
  .map((lengths) => {
    let clock = 0;
    return lengths.map(([gap, minutes]) => {
      const start = clock + gap;
      clock = start + minutes;
      return at(clockOf(start), minutes);
    });
  });

test("a break is the gap between two stretches", () => {
  const day = layOutDay([at("13:00", 60, "meeting"), at("09:00", 90), at("10:30", 60)]);
  expect(day?.pieces.map(({ type, start, end }) => [type, clockOf(start), clockOf(end)])).toEqual([
    ["activity", "09:00", "10:30"],
    ["activity", "10:30", "11:30"],
    ["gap", "11:30", "13:00"],
    ["activity", "13:00", "14:00"],
  ]);
  expect(day).toMatchObject({ start: 540, end: 840, minutes: 210, gapMinutes: 90 });
  expect(day?.shares).toEqual([
    { kind: "build", minutes: 150, share: 150 / 210 },
    { kind: "meeting", minutes: 60, share: 60 / 210 },
  ]);
});

test("a day without activities has no timeline", () => {
  expect(layOutDay([])).toBeNull();
});

test("a short activity inside a long one makes no gap", () => {
  const day = layOutDay([at("09:00", 240), at("10:00", 30), at("13:30", 30)]);
  expect(day?.pieces.filter((piece) => piece.type === "gap")).toEqual([
    { type: "gap", start: 780, end: 810 },
  ]);
});

test("a day may pass midnight", () => {
  const day = layOutDay([at("22:00", 180)]);
  expect(day?.end).toBe(1500);
  expect(clockOf(day?.end ?? 0)).toBe("01:00");
});

test("pieces run in order of time, every activity is there once, and no gap is empty", () => {
  fc.assert(
    fc.property(someDay, (activities) => {
      const day = layOutDay(activities);
      if (!day) throw new Error("a day with activities has a timeline");
      const starts = day.pieces.map((piece) => piece.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      const kept = day.pieces.flatMap((piece) => (piece.type === "activity" ? [piece.activity] : []));
      expect(new Set(kept)).toEqual(new Set(activities));
      expect(kept).toHaveLength(activities.length);
      for (const piece of day.pieces) expect(piece.end).toBeGreaterThan(piece.start);
      expect(day.end).toBe(Math.max(...day.pieces.map((piece) => piece.end)));
      expect(day.gapMinutes + day.minutes).toBeGreaterThanOrEqual(day.end - day.start);
    }),
  );
});

test("where nothing overlaps, stretches and gaps fill the day exactly", () => {
  fc.assert(
    fc.property(orderlyDay, (activities) => {
      const day = layOutDay(activities);
      if (!day) throw new Error("a day with activities has a timeline");
      expect(day.minutes + day.gapMinutes).toBe(day.end - day.start);
      day.pieces.slice(1).forEach((piece, index) => {
        expect(piece.start).toBe(day.pieces[index]?.end);
      });
    }),
  );
});

test("the shares add up to the whole, the largest first", () => {
  fc.assert(
    fc.property(someDay, (activities) => {
      const day = layOutDay(activities);
      if (!day) throw new Error("a day with activities has a timeline");
      expect(day.shares.reduce((total, { minutes }) => total + minutes, 0)).toBe(day.minutes);
      expect(day.shares.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
      const lengths = day.shares.map(({ minutes }) => minutes);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }),
  );
});

test("a clock and its minute of the day are one to one", () => {
  fc.assert(fc.property(fc.nat(1439), (minute) => minuteOfDay(clockOf(minute)) === minute));
  expect(() => minuteOfDay("noon")).toThrow(RangeError);
});
