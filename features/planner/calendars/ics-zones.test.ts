import { expect, test } from "vitest";
import { readComponents } from "./ics-lines";
import { zoneReader } from "./ics-zones";

const custom = [
  "BEGIN:VCALENDAR",
  "BEGIN:VTIMEZONE",
  "TZID:Mine",
  "BEGIN:STANDARD",
  "DTSTART:16010101T000000",
  "TZOFFSETFROM:+0545",
  "TZOFFSETTO:+0545",
  "END:STANDARD",
  "END:VTIMEZONE",
  "END:VCALENDAR",
].join("\n");
const zoneOf = zoneReader(readComponents(custom).calendars[0]?.components ?? [], 2026);

test("a zone is known by its IANA name, its Windows name, the end of a path, or its clocks", () => {
  expect(zoneOf("Europe/Berlin")).toEqual({ timeZone: "Europe/Berlin", said: null });
  expect(zoneOf("Eastern Standard Time")).toEqual({ timeZone: "America/New_York", said: null });
  expect(zoneOf("/freeassociation.sourceforge.net/Asia/Tokyo")).toEqual({
    timeZone: "Asia/Tokyo",
    said: null,
  });
  expect(zoneOf("Mine")).toEqual({ timeZone: "Asia/Katmandu", said: "Mine" });
  expect(zoneOf("Somewhere")).toBeNull();
});
