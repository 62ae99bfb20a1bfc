import { expect, test } from "vitest";
import { collisionWords, type OutsideOfDay, timeWords } from "./outside-words";
import type { ShownEvent } from "./overlaps";

const event: ShownEvent = {
  ...{ key: "1", title: "Dentist", calendar: "Home", from: 600, minutes: 60 },
  ...{ isAllDay: false, isBusy: true, overlaps: ["Review"], open: { from: 600, minutes: 0 } },
};
const clock = { length: 1440, stretches: [{ from: 0, wall: 0 }] };
const day = (short: string, ...outside: ShownEvent[]): OutsideOfDay => ({
  view: { date: "2026-03-27", timeZone: "UTC", clock, begin: 0 },
  name: { long: short, short },
  outside,
});

test("the time of an event is told by the hours that it has on the day", () => {
  expect(timeWords(event, { clock })).toBe("10:00–11:00");
  expect(timeWords({ ...event, from: -60, minutes: 120 }, { clock })).toBe("until 01:00");
  expect(timeWords({ ...event, from: 1380, minutes: 120 }, { clock })).toBe("from 23:00");
  expect(timeWords({ ...event, isAllDay: true }, { clock })).toBe("all day");
});

test("a sentence says what collides, on which day where there are several, and how much more there is", () => {
  expect(collisionWords([day("Fri 27", { ...event, overlaps: [] })])).toBe(
    "Nothing in your other calendars overlaps your plan.",
  );
  expect(collisionWords([day("Fri 27", event)])).toBe("Overlaps your plan: Dentist at 10:00.");
  const trip = { ...event, title: "Trip", isAllDay: true };
  expect(collisionWords([day("Fri 27", event, trip)])).toBe(
    "Overlaps your plan: Dentist at 10:00 and Trip all day.",
  );
  expect(collisionWords([day("Fri 27", event), day("Sat 28", trip, event)])).toBe(
    "Overlaps your plan: Dentist on Fri 27 at 10:00, Trip on Sat 28 all day and 1 more.",
  );
});
