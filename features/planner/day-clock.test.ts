import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockAt } from "@/lib/clock";
import { type DayClock, elapsedAt, wallAt } from "./day-clock";
import { boundsOf, dayClock, momentOf, placeOn, wallAt as wallTimeAt } from "./wall-time";

const plain: DayClock = { length: 1440, stretches: [{ from: 0, wall: 0 }] };
const spring: DayClock = {
  length: 1380,
  stretches: [
    { from: 0, wall: 0 },
    { from: 120, wall: 180 },
  ],
};
const autumn: DayClock = {
  length: 1500,
  stretches: [
    { from: 0, wall: 0 },
    { from: 180, wall: 120 },
  ],
};

describe("the clock of a day", () => {
  it("says what has passed on a plain day", () => {
    expect(wallAt(plain, 545)).toBe(545);
    expect(elapsedAt(plain, 545)).toBe(545);
  });

  it("jumps over the hour that spring takes", () => {
    expect([wallAt(spring, 119), wallAt(spring, 120)]).toEqual([119, 180]);
    expect(elapsedAt(spring, 180)).toBe(120);
    expect(wallAt(spring, elapsedAt(spring, 150))).toBe(210);
  });

  it("says an hour twice in autumn and means the first", () => {
    expect([wallAt(autumn, 150), wallAt(autumn, 210)]).toEqual([150, 150]);
    expect(elapsedAt(autumn, 150)).toBe(150);
    expect(elapsedAt(autumn, 180)).toBe(240);
  });

  it("runs on before and after the day", () => {
    expect(wallAt(spring, -60)).toBe(-60);
    expect(wallAt(spring, 1390)).toBe(1450);
  });

  it("agrees with Temporal on every day, zone and minute", () => {
    const zones = [
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "Africa/Cairo",
      "Asia/Kathmandu",
    ];
    const changes = [
      "2026-03-08",
      "2026-03-29",
      "2026-04-05",
      "2026-04-24",
      "2026-10-04",
      "2026-10-25",
      "2026-11-01",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.oneof(
          fc.constantFrom(...changes),
          fc
            .date({ min: new Date("2024-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
            .map((date) => date.toISOString().slice(0, 10)),
        ),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: -1440, max: 2820 }),
        (timeZone, date, wall, elapsed) => {
          const moment = momentOf({ date, start: clockAt(wall), timeZone });
          const place = placeOn(moment, 1, boundsOf(date, timeZone));
          const clock = dayClock(date, timeZone);
          expect(elapsedAt(clock, wall)).toBe(place?.from);
          // Around the day too: a block ends in the next, or began in the one before.
          const at = boundsOf(date, timeZone).begin + elapsed * 60_000;
          expect(clockAt(wallAt(clock, elapsed))).toBe(wallTimeAt(at, timeZone).start);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
