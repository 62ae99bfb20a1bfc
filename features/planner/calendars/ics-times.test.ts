import { expect, test } from "vitest";
import { UnreadableEvent } from "./ics-fault";
import { instantOf, minutesOf, timesOf } from "./ics-times";

const property = (value: string, tzid?: string) => ({
  ...{ name: "DTSTART", value, line: 1 },
  parameters: new Map(tzid ? [["TZID", tzid]] : []),
});
const zoneOf = (tzid: string) => (tzid === "B" ? { timeZone: "Europe/Berlin", said: null } : null);
const utc = (value: string, tzid?: string) =>
  timesOf(property(value, tzid), zoneOf).map((time) => instantOf(time, "Asia/Tokyo").toInstant().toString());

test("times are read in UTC, in their zone, or in that of the person", () => {
  expect(utc("20260327T090000Z")).toEqual(["2026-03-27T09:00:00Z"]);
  expect(utc("20260327T090000,20260330T090000", "B")).toEqual([
    "2026-03-27T08:00:00Z",
    "2026-03-30T07:00:00Z",
  ]);
  expect(utc("20260327T090000")).toEqual(["2026-03-27T00:00:00Z"]);
  for (const text of ["20260230", "2026-03-27", "", "16010101T000000", "20260327T250000"]) {
    expect(() => utc(text), text).toThrow(UnreadableEvent);
  }
});

test("lengths are minutes", () => {
  expect(["PT1H30M", "P1D", "P2W", "PT90S"].map(minutesOf)).toEqual([90, 1440, 20_160, 2]);
  for (const text of ["-PT1H", "1h"]) expect(() => minutesOf(text)).toThrow(UnreadableEvent);
});
