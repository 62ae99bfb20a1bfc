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

test("clocks that change more often than any zone's tell nothing", () => {
  const part = (to: string) =>
    [
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "RRULE:FREQ=DAILY",
      "TZOFFSETFROM:+0300",
      `TZOFFSETTO:${to}`,
    ].concat("END:STANDARD");
  const zone = ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:Odd", ...part("+0300"), ...part("+0302")];
  const text = [...zone, "END:VTIMEZONE", "END:VCALENDAR"].join("\n");
  const { calendars } = readComponents(text);
  expect(zoneReader(calendars[0]?.components ?? [], 2026)("Odd")).toBeNull();
});

test("a zone is known by what its clocks do now, whatever they did before", () => {
  const once = (year: number, to: string) =>
    ["BEGIN:STANDARD", `DTSTART:${year}0101T000000`, "TZOFFSETFROM:+0530", `TZOFFSETTO:${to}`].concat(
      "END:STANDARD",
    );
  const before = Array.from({ length: 60 }, (_, index) => once(1900 + index, index % 2 ? "+0530" : "+0630"));
  const text = ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:Old", ...before.flat(), ...once(1986, "+0545")];
  const { calendars } = readComponents([...text, "END:VTIMEZONE", "END:VCALENDAR"].join("\n"));
  expect(zoneReader(calendars[0]?.components ?? [], 2026)("Old")?.timeZone).toBe("Asia/Katmandu");
});

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
