import { expect, test } from "vitest";
import { readComponents } from "./ics-lines";
import { readEvent } from "./read-event";

const read = (...lines: string[]) => {
  const file = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\n");
  const [event] = readComponents(file).calendars[0]?.components ?? [];
  if (!event) throw new Error("There is no event.");
  const said: string[] = [];
  const zoneOf = () => null;
  const found = readEvent(event, [], {
    ownZone: "Europe/Berlin",
    zoneOf,
    say: (_, reason) => said.push(reason),
  });
  return { ...found, said };
};

test("a moment in UTC is kept by the person's clock, but where it repeats or that clock shows it twice", () => {
  expect(read("DTSTART:20260327T090000Z")).toMatchObject({ start: "10:00", timeZone: "Europe/Berlin" });
  expect(read("DTSTART:20260327T090000Z", "RRULE:FREQ=DAILY")).toMatchObject({
    start: "09:00",
    timeZone: "UTC",
  });
  expect(read("DTSTART:20261025T013000Z")).toMatchObject({ start: "01:30", timeZone: "UTC" });
});

test("what is taken otherwise than written is said", () => {
  expect(read("DTSTART:20260327T090000Z")).toMatchObject({
    minutes: 15,
    title: "Untitled",
    said: [expect.stringMatching(/15 minutes/)],
  });
  expect(read("DTSTART:20260327T090030Z", "DURATION:PT1H").said).toEqual([
    "its start is taken to the minute",
  ]);
  const off = read("DTSTART:20260327T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=MO");
  expect(off.said).toEqual([expect.stringContaining("does not give 2026-03-27")]);
});
