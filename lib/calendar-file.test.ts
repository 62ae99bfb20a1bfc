import fc from "fast-check";
import { convertIcsCalendar } from "ts-ics";
import { expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "./calendar-file";
import { Temporal } from "./dates";

const changedAt = Temporal.Instant.from("2026-03-01T08:00:00Z");
const event: CalendarEvent = {
  uid: "1@metier",
  title: "Write tests",
  date: "2026-03-27",
  start: "09:00",
  minutes: 30,
  timeZone: "Europe/Berlin",
  rule: null,
  changedAt,
};
const readBack = (...events: CalendarEvent[]) => convertIcsCalendar(undefined, calendarFile("Plan", events));

test("a rule keeps its wall time, its exceptions and what happens instead of an occurrence", () => {
  const series = { ...event, rule: "FREQ=DAILY;COUNT=5", except: [{ date: "2026-03-28", start: "09:00" }] };
  const moved = {
    ...event,
    date: "2026-03-30",
    start: "10:15",
    insteadOf: { date: "2026-03-30", start: "09:00" },
  };
  const lines = calendarFile("Plan", [series, moved]).split("\r\n");
  expect(lines).toContain("DTSTART;TZID=Europe/Berlin:20260327T090000");
  expect(lines).toContain("RRULE:FREQ=DAILY;COUNT=5");
  expect(lines).toContain("EXDATE;TZID=Europe/Berlin:20260328T090000");
  expect(lines).toContain("DTSTART;TZID=Europe/Berlin:20260330T101500");
  expect(lines).toContain("RECURRENCE-ID;TZID=Europe/Berlin:20260330T090000");
  expect(lines).toContain("DURATION:PT30M");
  const { events = [] } = readBack(series, moved);
  expect(events.map(({ start }) => start.date.toISOString())).toEqual([
    "2026-03-27T08:00:00.000Z",
    "2026-03-30T08:15:00.000Z",
  ]);
  expect(events[0]).toMatchObject({ recurrenceRule: { frequency: "DAILY", count: 5 } });
});

test("a zone tells its clock changes in the time that clocks showed until then", () => {
  const lines = calendarFile("Plan", [event]).split("\r\n");
  const spring = lines.indexOf("DTSTART:20260329T020000");
  expect(lines.slice(spring - 1, spring + 3)).toEqual([
    "BEGIN:DAYLIGHT",
    "DTSTART:20260329T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
  ]);
  // Before the first event: the winter time in which it happens.
  expect(lines).toContain("DTSTART:20251026T030000");
});

test("a clock that changes at the very midnight of the first day is told", () => {
  const text = calendarFile("Plan", [{ ...event, date: "2027-04-30", timeZone: "Africa/Cairo" }]);
  expect(text).toContain("BEGIN:DAYLIGHT\r\nDTSTART:20270430T000000\r\n");
});

test("a zone without changes, and UTC, are told as they are", () => {
  const lines = calendarFile("Plan", [
    { ...event, timeZone: "UTC" },
    { ...event, timeZone: "Asia/Kathmandu" },
  ]).split("\r\n");
  expect(lines).toContain("DTSTART:20260327T090000Z");
  expect(lines).toContain("TZOFFSETTO:+0545");
  expect(lines.filter((line) => line.startsWith("TZID:"))).toEqual(["TZID:Asia/Kathmandu"]);
});

test("any title comes back as it was, on lines of at most 75 octets", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (text) => {
      const title = `x${text.replace(/[\p{Cc}\p{Cs}]+/gu, " ").trim()}`;
      const file = calendarFile("Plan", [{ ...event, title }]);
      for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(convertIcsCalendar(undefined, file).events?.[0]?.summary).toBe(title);
    }),
    { numRuns: 50 },
  );
});
