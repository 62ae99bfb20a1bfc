import fc from "fast-check";
import { expect, it } from "vitest";
import { dayAfter, daysFrom, weekdayOf } from "@/lib/days";
import { plannedMinutes, type RoleBlock } from "./planned";

// 30 November 2026 is a Monday.
const [first, last] = ["2026-11-30", "2026-12-06"];
const block = (more: Partial<RoleBlock> = {}): RoleBlock => ({
  ...{ role: "tester", roleId: null, kind: "learn", minutes: 60, date: "2026-11-01" },
  ...{ recurrence: null, exceptions: {}, pause: null },
  ...more,
});
const minutes = (given: RoleBlock[], isPutAway: Parameters<typeof plannedMinutes>[3] = () => false) =>
  Object.fromEntries(plannedMinutes(given, first, last, isPutAway));

it("counts a routine on each of its dates, skipped, moved and paused ones as they are there", () => {
  const daily = block({ recurrence: "FREQ=DAILY" });
  expect(minutes([daily])).toEqual({ tester: 420 });
  expect(minutes([block({ recurrence: "FREQ=WEEKLY;BYDAY=MO,FR", minutes: 90 })])).toEqual({ tester: 180 });
  const exceptions: RoleBlock["exceptions"] = {
    "2026-12-01": { skipped: true },
    "2026-12-02": { date: "2026-12-09" },
    "2026-11-20": { date: "2026-12-03" },
    ...{ "2026-12-04": { minutes: 15 } as object },
  };
  expect(minutes([{ ...daily, exceptions }])).toEqual({ tester: 6 * 60 - 45 });
  expect(minutes([{ ...daily, pause: { from: "2026-12-02", until: null } }])).toEqual({ tester: 120 });
});

it("leaves out breaks, other weeks and what is put away, and tells roles apart", () => {
  const once = (date: string, more: Partial<RoleBlock> = {}) => block({ date, ...more });
  expect(
    minutes([
      once("2026-11-29"),
      once("2026-11-30", { minutes: 20 }),
      once("2026-12-06", { role: "builder", minutes: 30 }),
      once("2026-12-07"),
      once("2026-12-01", { kind: "break" }),
    ]),
  ).toEqual({ tester: 20, builder: 30 });
  const isWeekend = ({ date }: { date: string }) => weekdayOf(date) >= 5;
  expect(minutes([block({ recurrence: "FREQ=DAILY" })], isWeekend)).toEqual({ tester: 300 });
});

const someRule = fc.constantFrom(
  ...[null, "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=TU,SU", "FREQ=DAILY;UNTIL=20261202"],
);
const someBlock = fc
  .record({
    recurrence: someRule,
    date: fc.integer({ min: -40, max: 9 }).map((days) => dayAfter(first, days)),
    minutes: fc.integer({ min: 1, max: 1440 }),
    role: fc.constantFrom("tester", "builder"),
  })
  .map(block);

it("a week is the sum of its days, and of its blocks", () => {
  fc.assert(
    fc.property(fc.array(someBlock, { maxLength: 6 }), (given) => {
      const sum = (maps: Map<string, number>[]) =>
        maps.flatMap((map) => [...map.values()]).reduce((total, one) => total + one, 0);
      const none = () => false;
      const whole = sum([plannedMinutes(given, first, last, none)]);
      expect(sum(daysFrom(first, last).map((day) => plannedMinutes(given, day, day, none)))).toBe(whole);
      expect(sum(given.map((one) => plannedMinutes([one], first, last, none)))).toBe(whole);
    }),
    { numRuns: 60 },
  );
});
