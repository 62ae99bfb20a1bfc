import { expect, it } from "vitest";
import { RuleFault } from "@/lib/repeat-rule";
import { type OwnHours, roleBlocks } from "./role-blocks";

const day = [
  { title: "Alerts", startMinute: 540, minutes: 30 },
  { title: "Build", startMinute: 600, minutes: 180 },
  { title: "Wrap up", startMinute: 780, minutes: 30 },
];
const hours: OwnHours = {
  date: "2026-06-01",
  start: "09:00",
  minutes: 480,
  timeZone: "Europe/Berlin",
  repeat: null,
};
const inWords = (given: Partial<OwnHours>) =>
  roleBlocks(day, { ...hours, ...given })?.map(
    ({ activity, date, start, minutes, recurrence }) =>
      `${activity.title} ${date} ${start} ${minutes}${recurrence ? ` ${recurrence}` : ""}`,
  );

it("fills own hours in order, scaled alike, with the break kept as a gap", () => {
  expect(inWords({})).toEqual([
    "Alerts 2026-06-01 09:00 55",
    "Build 2026-06-01 10:50 320",
    "Wrap up 2026-06-01 16:10 50",
  ]);
  expect(inWords({ minutes: 10 })).toBeUndefined();
});

it("makes one routine of each activity, and after midnight on the day after", () => {
  expect(inWords({ start: "20:00", repeat: "FREQ=WEEKLY;BYDAY=MO,SU" })).toEqual([
    "Alerts 2026-06-01 20:00 55 FREQ=WEEKLY;BYDAY=MO,SU",
    "Build 2026-06-01 21:50 320 FREQ=WEEKLY;BYDAY=MO,SU",
    "Wrap up 2026-06-02 03:10 50 FREQ=WEEKLY;BYDAY=TU,MO",
  ]);
});

it("refuses a repeat that is none by days or weeks", () => {
  for (const repeat of ["FREQ=MONTHLY", "FREQ=DAILY;BYMONTH=2", "often"]) {
    expect(() => inWords({ repeat })).toThrow(RuleFault);
  }
});
