import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockAt } from "@/lib/clock";
import { listTimeZones, Temporal } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import {
  boundsOf,
  dayClock,
  minuteOn,
  momentOf,
  placeOn,
  seenIn,
  type WallTime,
  wallAt,
  wallTimeAfter,
} from "./wall-time";

const berlin = (date: string, start: string, minutes = 30) => ({
  date,
  start,
  minutes,
  timeZone: "Europe/Berlin",
});

describe("wall time", () => {
  it("stays what it is before and after clocks go forward", () => {
    expect(seenIn(berlin("2026-03-28", "09:00"), "Europe/Berlin").start).toBe("09:00");
    expect(seenIn(berlin("2026-03-30", "09:00"), "Europe/Berlin").start).toBe("09:00");
  });

  it("that does not exist is shown moved forward by the gap, and says so", () => {
    expect(seenIn(berlin("2026-03-29", "02:30"), "Europe/Berlin")).toEqual({
      date: "2026-03-29",
      start: "03:30",
      shifted: 60,
    });
  });

  it("that exists twice happens once, the first time", () => {
    const at = Date.parse("2026-10-25T00:30:00Z");
    expect(momentOf(berlin("2026-10-25", "02:30"))).toEqual({ at, shifted: 0 });
  });

  it("is another day's for somebody elsewhere", () => {
    expect(seenIn(berlin("2026-03-27", "20:00"), "Pacific/Auckland")).toEqual({
      date: "2026-03-28",
      start: "08:00",
      shifted: 0,
    });
  });

  it("counts elapsed minutes over a change of clocks", () => {
    expect(wallTimeAfter(berlin("2026-03-29", "01:30"), 60)).toEqual({ date: "2026-03-29", start: "03:30" });
    expect(wallTimeAfter(berlin("2026-10-25", "02:30"), 120)).toEqual({ date: "2026-10-25", start: "03:30" });
  });
});

function placeIn(block: WallTime, day: string, timeZone = "Europe/Berlin") {
  return placeOn(momentOf(block), block.minutes, boundsOf(day, timeZone));
}

describe("a place on a day", () => {
  it("is what has passed since the day began", () => {
    expect(placeIn(berlin("2026-03-27", "09:00"), "2026-03-27")).toEqual({
      from: 540,
      shifted: 0,
    });
    expect(placeIn(berlin("2026-03-29", "09:00"), "2026-03-29")?.from).toBe(480);
  });

  it("is on both days for a block that passes midnight, and on no third", () => {
    const night = berlin("2026-03-27", "23:30", 60);
    expect(placeIn(night, "2026-03-27")?.from).toBe(1410);
    expect(placeIn(night, "2026-03-28")?.from).toBe(-30);
    expect(placeIn(night, "2026-03-29")).toBeNull();
    expect(placeIn(berlin("2026-03-27", "23:30", 30), "2026-03-28")).toBeNull();
  });

  it("takes in the whole of a block that lasts a day", () => {
    const day = berlin("2026-03-27", "12:00", 1440);
    expect(placeIn(day, "2026-03-28")?.from).toBe(-720);
  });

  it("knows the minute that now is, and only on its own day", () => {
    const at = Temporal.Instant.from("2026-03-27T20:00:00Z");
    expect(minuteOn("2026-03-28", "Pacific/Auckland", at)).toBe(540);
    expect(minuteOn("2026-03-27", "Pacific/Auckland", at)).toBeNull();
  });
});

describe("the clock of a local day", () => {
  it("has 23 hours in spring, 25 in autumn, and begins late where midnight is skipped", () => {
    expect(dayClock("2026-03-27", "Europe/Berlin")).toEqual({
      length: 1440,
      stretches: [{ from: 0, wall: 0 }],
    });
    expect(dayClock("2026-03-29", "Europe/Berlin")).toEqual({
      length: 1380,
      stretches: [
        { from: 0, wall: 0 },
        { from: 120, wall: 180 },
      ],
    });
    expect(dayClock("2026-10-25", "Europe/Berlin").length).toBe(1500);
    expect(dayClock("2026-04-24", "Africa/Cairo")).toEqual({
      length: 1380,
      stretches: [
        { from: -1440, wall: -1440 },
        { from: 0, wall: 60 },
      ],
    });
    expect(dayClock("2026-03-28", "Europe/Berlin")).toEqual({
      length: 1440,
      stretches: [
        { from: 0, wall: 0 },
        { from: 1560, wall: 1620 },
      ],
    });
  });
});

describe("arithmetic on offsets", () => {
  it("says what Temporal does in every zone, also where clocks change and days begin", () => {
    const minute = fc.integer({ min: 0, max: 287 }).map((step) => step * 5);
    for (const timeZone of listTimeZones()) {
      // The hours around a change of clocks where there is one, else any.
      const begin = Temporal.Instant.from("2024-01-01T00:00Z").toZonedDateTimeISO(timeZone);
      const change = begin.getTimeZoneTransition("next")?.toPlainDate().toString() ?? "2026-03-29";
      fc.assert(
        fc.property(fc.integer({ min: -1, max: 1 }), minute, (days, at) => {
          const date = dayAfter(change, days);
          const wall = Temporal.PlainDateTime.from(`${date}T${clockAt(at)}`);
          const theirs = wall.toZonedDateTime(timeZone, { disambiguation: "compatible" });
          const ours = momentOf({ date, start: clockAt(at), timeZone });
          expect([ours.at, ours.shifted], `${date} ${clockAt(at)} ${timeZone}`).toEqual([
            theirs.epochMilliseconds,
            wall.until(theirs.toPlainDateTime()).total({ unit: "minutes", relativeTo: wall }),
          ]);
          const shown = theirs.toPlainDateTime().toString({ smallestUnit: "minute" });
          expect(Object.values(wallAt(ours.at, timeZone)).join("T")).toBe(shown);
          const [day, next] = [0, 1].map((more) =>
            Temporal.PlainDate.from(dayAfter(date, more)).toZonedDateTime(timeZone),
          );
          expect(boundsOf(date, timeZone).begin).toBe(day?.epochMilliseconds);
          expect(boundsOf(date, timeZone).length * 60_000).toBe(
            (next?.epochMilliseconds ?? 0) - (day?.epochMilliseconds ?? 0),
          );
        }),
        { numRuns: 10 },
      );
    }
  });
});
