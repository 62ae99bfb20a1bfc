import { describe, expect, it } from "vitest";
import { Temporal } from "@/lib/dates";
import { dayClock, happeningOf, minuteOn, placeOn, seenIn, wallTimeAfter } from "./wall-time";

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
    const { at, shifted } = happeningOf(berlin("2026-10-25", "02:30"));
    expect(at.toInstant().toString()).toBe("2026-10-25T00:30:00Z");
    expect(shifted).toBe(0);
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

describe("a place on a day", () => {
  it("is what has passed since the day began", () => {
    expect(placeOn(berlin("2026-03-27", "09:00"), "2026-03-27", "Europe/Berlin")).toEqual({
      from: 540,
      shifted: 0,
    });
    expect(placeOn(berlin("2026-03-29", "09:00"), "2026-03-29", "Europe/Berlin")?.from).toBe(480);
  });

  it("is on both days for a block that passes midnight, and on no third", () => {
    const night = berlin("2026-03-27", "23:30", 60);
    expect(placeOn(night, "2026-03-27", "Europe/Berlin")?.from).toBe(1410);
    expect(placeOn(night, "2026-03-28", "Europe/Berlin")?.from).toBe(-30);
    expect(placeOn(night, "2026-03-29", "Europe/Berlin")).toBeNull();
    expect(placeOn(berlin("2026-03-27", "23:30", 30), "2026-03-28", "Europe/Berlin")).toBeNull();
  });

  it("takes in the whole of a block that lasts a day", () => {
    const day = berlin("2026-03-27", "12:00", 1440);
    expect(placeOn(day, "2026-03-28", "Europe/Berlin")?.from).toBe(-720);
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
        { from: 0, wall: 0 },
        { from: 0, wall: 60 },
      ],
    });
  });
});
