import { describe, expect, test } from "vitest";
import {
  dayFor,
  dayOf,
  formatClockFor,
  formatDay,
  formatDayFor,
  formatHoursFor,
  formatTime,
  formatTimeFor,
  formatWeekday,
  formatWeekdayFor,
  isDay,
  isoInstant,
  isTimeZone,
  secondsAfter,
  Temporal,
  todayIn,
  toTimestamp,
} from "./dates";

test("today is the day where the person is, not where the server is", () => {
  const morningInAuckland = Temporal.Instant.from("2026-03-26T19:00:00Z");
  expect(todayIn("Pacific/Auckland", morningInAuckland).toString()).toBe("2026-03-27");
  expect(todayIn("America/Los_Angeles", morningInAuckland).toString()).toBe("2026-03-26");
});

describe("a day", () => {
  test("is one of the calendar", () => {
    expect(isDay("2028-02-29")).toBe(true);
    for (const text of ["2026-02-30", "2026-13-01", "2026-2-3", "2026-03-27T00:00", "", "today"]) {
      expect(isDay(text), text).toBe(false);
    }
  });
  test("is written in long form, whatever the zone of the machine", () => {
    expect(formatDay("2025-04-25")).toBe("25 April 2025");
    expect(formatDay("2025-04-25T23:30:00Z")).toBe("25 April 2025");
    expect(formatWeekday("2026-03-27")).toBe("Friday 27 March");
  });
});

describe("an instant", () => {
  test("of the database is told to machines in ISO 8601", () => {
    expect(isoInstant("2026-11-22 03:32:21.371+00")).toBe("2026-11-22T03:32:21.371Z");
    expect(dayOf("2026-11-22 23:59:59+00")).toBe("2026-11-22");
    expect(dayFor("Asia/Kathmandu", "2026-11-22 23:59:59+00")).toBe("2026-11-23");
    expect(dayFor("America/Los_Angeles", "2026-11-22T05:00:00Z")).toBe("2026-11-21");
  });
  test("is told to a person in their own zone", () => {
    expect(formatTime("2026-03-27T08:30:00Z", "Europe/Berlin")).toBe("27 March 2026 at 09:30");
  });
  test("moves by elapsed seconds", () => {
    const start = Temporal.Instant.from("2026-03-29T00:59:59Z");
    expect(toTimestamp(secondsAfter(start, 1))).toBe("2026-03-29T01:00:00.000Z");
  });
});

test("a zone is a name, not an offset", () => {
  expect(isTimeZone("Asia/Kathmandu")).toBe(true);
  for (const name of ["+05:45", "Nowhere/Land", "", "UTC\n"]) expect(isTimeZone(name), name).toBe(false);
});

test("days, times and hours are written as a person's own locale has them", () => {
  expect(formatDayFor("de-DE", "2025-04-25")).toBe("25. April 2025");
  expect(formatDayFor("en-US", "2025-04-25")).toBe("April 25, 2025");
  expect(formatWeekdayFor("de-DE", "2026-03-27")).toBe("Freitag, 27. März");
  expect(formatTimeFor("de-DE", "2025-04-25T12:03:00Z", "Europe/Berlin")).toBe("25. April 2025 um 14:03");
  expect(formatClockFor("de-DE", "2025-04-25T12:03:00Z", "Europe/Berlin")).toBe("14:03");
  expect(formatClockFor("en-US", "2025-04-25T12:03:00Z", "UTC").replace(/\s/, " ")).toBe("12:03 PM");
  expect(formatHoursFor("de-DE", 90)).toBe("1,5");
  expect(formatHoursFor("en-GB", 72_000)).toBe("1,200");
});
