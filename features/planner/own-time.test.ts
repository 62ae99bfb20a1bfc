import fc from "fast-check";
import { expect, it } from "vitest";
import { clockAt } from "@/lib/clock";
import { dayAfter } from "@/lib/days";
import { atOwnTime, zoneWords } from "./own-time";
import { boundsOf, dayClock, momentOf, placeOn } from "./wall-time";

const zones = ["UTC", "Europe/Berlin", "Asia/Tokyo", "America/New_York", "Africa/Cairo", "Asia/Kathmandu"];

/** What the server tells of a day. */
function viewOf(date: string, timeZone: string) {
  return { date, timeZone, clock: dayClock(date, timeZone), begin: 0 };
}

it("a block kept in another zone is kept at the same moment in one's own", () => {
  const date = "2026-06-03";
  const tokyo = { date, start: "02:00", timeZone: "Asia/Tokyo" };
  const tuesday = boundsOf("2026-06-02", "Europe/Berlin");
  const place = placeOn(momentOf(tokyo), 60, tuesday);
  const own = place && atOwnTime(place, viewOf("2026-06-02", "Europe/Berlin"));
  expect(own).toEqual({ day: "2026-06-02", start: "19:00", timeZone: "Europe/Berlin" });
});

it("holds for every zone and time, but for an hour that no wall time names", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 0, max: 1439 }),
      (theirs, own, after, minute) => {
        const date = dayAfter("2026-01-01", after);
        const moment = momentOf({ date, start: clockAt(minute), timeZone: theirs });
        for (const day of [dayAfter(date, -1), date, dayAfter(date, 1)]) {
          const place = placeOn(moment, 60, boundsOf(day, own));
          if (!place || place.from < 0) continue;
          const { day: ownDay, start } = atOwnTime(place, viewOf(day, own));
          const late = (momentOf({ date: ownDay, start, timeZone: own }).at - moment.at) / 60_000;
          expect(late === 0 || (late > 0 && late <= 60)).toBe(true);
          // Clocks go back once a year.
          if (late !== 0) expect(dayClock(day, own).length).toBeGreaterThan(1440);
        }
      },
    ),
  );
});

it("a zone is named in words", () => {
  expect(zoneWords("America/New_York")).toBe("America/New York");
});
