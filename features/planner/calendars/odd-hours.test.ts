import { expect, test } from "vitest";
import { oddDays } from "./odd-hours";

const inYear = (zone: string, start: string, year = 2026) =>
  oddDays(zone, start, `${year}-01-01`, `${year}-12-31`);

test("an hour is odd on the days on which clocks skip it or show it twice", () => {
  expect(inYear("Europe/Berlin", "02:00")).toEqual(["2026-03-29", "2026-10-25"]);
  expect(inYear("Europe/Berlin", "02:59")).toEqual(["2026-03-29", "2026-10-25"]);
  expect(inYear("Europe/Berlin", "01:59")).toEqual([]);
  expect(inYear("Europe/Berlin", "03:00")).toEqual([]);
  expect(inYear("Australia/Lord_Howe", "01:45")).toEqual(["2026-04-05"]);
  expect(inYear("Asia/Kolkata", "02:30")).toEqual([]);
  expect(oddDays("Europe/Berlin", "02:30", "2026-03-30", "2026-10-24")).toEqual([]);
});

test("odd hours around midnight belong to the day whose clock shows them", () => {
  expect(inYear("Africa/Cairo", "23:30")).toEqual(["2026-10-29"]);
  expect(inYear("Africa/Cairo", "00:30")).toEqual(["2026-04-24"]);
  expect(inYear("Pacific/Apia", "12:00", 2011)).toEqual(["2011-12-30"]);
});
