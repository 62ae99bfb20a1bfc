import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, daysFrom } from "@/lib/days";
import { boundsOf, momentOf, placeOn } from "../../wall-time";
import { lastDateOf, type OutsideEvent, outsideDays, whyNotShown } from "./outside-days";

const event: OutsideEvent = {
  ...{ key: "1", calendar: "Work", title: "Talk", date: "2026-03-27", start: "10:00", minutes: 60 },
  ...{ timeZone: "Europe/Berlin", isAllDay: false, isBusy: true, recurrence: null, exceptions: {} },
};
const told = (one: Partial<OutsideEvent>, first: string, last: string, timeZone = "Europe/Berlin") =>
  outsideDays([{ ...event, ...one }], first, last, timeZone).map(({ events }) =>
    events.map(
      ({ title, from, minutes, isAllDay }) => `${title} ${isAllDay ? "all day" : `${from}+${minutes}`}`,
    ),
  );

test("an event is a moment: seen from elsewhere it stands at another hour, perhaps on another day", () => {
  expect(told({}, "2026-03-27", "2026-03-27")).toEqual([["Talk 600+60"]]);
  expect(told({ start: "00:30" }, "2026-03-26", "2026-03-27", "America/New_York")).toEqual([
    ["Talk 1170+60"],
    [],
  ]);
});

test("what lasts whole days is on those dates wherever its reader is", () => {
  const trip = { isAllDay: true, start: "00:00", minutes: 3 * 1440 };
  for (const zone of ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"]) {
    expect(told(trip, "2026-03-26", "2026-03-30", zone)).toEqual([
      [],
      ["Talk all day"],
      ["Talk all day"],
      ["Talk all day"],
      [],
    ]);
  }
});

test("what passes midnight is on both days, and a day that it holds whole is said so", () => {
  expect(told({ start: "22:00", minutes: 36 * 60 }, "2026-03-27", "2026-03-29")).toEqual([
    ["Talk 1320+2160"],
    ["Talk all day"],
    // Clocks go forward on the 29th, after midnight.
    ["Talk -1560+2160"],
  ]);
});

test("a routine is told on its days, with what is otherwise on some, however long and from wherever moved", () => {
  const weekly = {
    recurrence: "FREQ=WEEKLY;BYDAY=FR",
    exceptions: {
      "2026-04-03": { skipped: true as const },
      "2026-04-10": { date: "2026-04-01", title: "Moved" },
      "2026-04-17": { date: "2026-03-28", minutes: 5 * 1440 },
    },
  };
  expect(told(weekly, "2026-03-27", "2026-04-03")).toEqual([
    ["Talk 600+60"],
    ["Talk 600+7200"],
    ["Talk all day"],
    ["Talk all day"],
    ["Talk all day"],
    ["Talk all day", "Moved 600+60"],
    ["Talk -6540+7200"],
    [],
  ]);
});

test("an event has a last date, unless it goes on, and is shown only where its days can be found", () => {
  expect(lastDateOf({ ...event })).toBe("2026-03-29");
  expect(lastDateOf({ ...event, recurrence: "FREQ=DAILY" })).toBeNull();
  expect(lastDateOf({ ...event, recurrence: "FREQ=DAILY;COUNT=3", minutes: 2 * 1440 })).toBe("2026-04-01");
  // What some programs write for no end.
  expect(lastDateOf({ ...event, recurrence: "FREQ=DAILY;UNTIL=99991231" })).toBeNull();
  expect(whyNotShown({ ...event, recurrence: "FREQ=DAILY;COUNT=3" })).toBeNull();
  const leap = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=900";
  expect(whyNotShown({ ...event, recurrence: leap })).toMatch(/centuries/);
});

test("an event that begins again and again before it ends is not shown, be it by one exception", () => {
  const days = (count: number) => count * 1440;
  expect(whyNotShown({ ...event, recurrence: "FREQ=DAILY", minutes: days(7) })).toBeNull();
  expect(whyNotShown({ ...event, recurrence: "FREQ=YEARLY", minutes: days(366) })).toBeNull();
  expect(whyNotShown({ ...event, recurrence: "FREQ=DAILY", minutes: days(366) })).toMatch(/before it ends/);
  const exceptions = { "2026-03-28": { minutes: days(366) } };
  expect(whyNotShown({ ...event, recurrence: "FREQ=DAILY", exceptions })).toMatch(/before it ends/);
});

test("of thousands at once the first hundred in order are told, without all being held", () => {
  const many = Array.from({ length: 3500 }, (_, index) => ({
    ...event,
    key: `${index}`,
    start: index === 3400 ? "00:05" : "10:00",
  }));
  const [day] = outsideDays(many, "2026-03-27", "2026-03-27", "Europe/Berlin");
  expect([day?.events.length, day?.more, day?.events[0]?.key]).toEqual([100, 3400, "3400@2026-03-27"]);
});

test("of a day with very many events a hundred are told, and how many more there are", () => {
  const many = Array.from({ length: 130 }, (_, index) => ({ ...event, key: `${index}` }));
  const [day] = outsideDays(many, "2026-03-27", "2026-03-27", "Europe/Berlin");
  expect([day?.events.length, day?.more]).toEqual([100, 30]);
});

const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kolkata", "UTC");

test("a single event is on the days on which the planner would place it, and never after its last date", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3, max: 10 }).map((days) => dayAfter("2026-03-27", days)),
      fc.constantFrom("00:00", "02:30", "10:15", "23:45"),
      fc.integer({ min: 1, max: 6 * 1440 }),
      zones,
      zones,
      (date, start, minutes, timeZone, viewer) => {
        const one = { ...event, date, start, minutes, timeZone };
        const days = outsideDays([one], "2026-03-27", "2026-04-02", viewer);
        for (const { date: day, events } of days) {
          const place = placeOn(momentOf(one), minutes, boundsOf(day, viewer));
          expect(events.map(({ from }) => from)).toEqual(place ? [place.from] : []);
        }
        const last = lastDateOf(one) ?? "";
        for (const day of daysFrom(dayAfter(last, 1), dayAfter(last, 3)))
          expect(placeOn(momentOf(one), minutes, boundsOf(day, timeZone))).toBeNull();
      },
    ),
    { numRuns: 200 },
  );
});
