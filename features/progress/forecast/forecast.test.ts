import fc from "fast-check";
import { expect, it } from "vitest";
import { markStates } from "@/db/enums";
import { Temporal } from "@/lib/dates";
import { forecastOf } from "./forecast";

const today = Temporal.PlainDate.from("2026-11-30");
const step = (hours: number | null, state: (typeof markStates)[number] | null = null) => ({
  state,
  minutes: hours === null ? null : hours * 60,
});

it("40 hours at 5 a week are 8 weeks, and change with the pace", () => {
  const steps = [step(30), step(10, "doing"), step(99, "done"), step(99, "skipped")];
  expect(forecastOf(steps, 300, today)).toEqual({
    ...{ minutesLeft: 2400, uncounted: 0, without: null },
    ...{ weeks: 8, on: "2027-01-25" },
  });
  expect(forecastOf(steps, 600, today)).toMatchObject({ weeks: 4, on: "2026-12-28" });
  expect(forecastOf(steps, 540, today)).toMatchObject({ weeks: 5 });
});

it("says why there is none, and how many steps have no length", () => {
  const reasonOf = (...given: Parameters<typeof forecastOf>) => forecastOf(...given).without;
  expect(reasonOf([step(40)], 0, today)).toBe("no-time");
  expect(reasonOf([step(40)], null, today)).toBe("no-pace");
  expect(reasonOf([step(null)], 300, today)).toBe("no-lengths");
  expect(reasonOf([step(null, "done")], 300, today)).toBe("nothing-left");
  expect(reasonOf([], 300, today)).toBe("nothing-left");
  expect(reasonOf([step(1000)], 1, today)).toBe("too-far");
  expect(forecastOf([step(5), step(null), step(null), step(null, "done")], 300, today)).toMatchObject({
    uncounted: 2,
    weeks: 1,
  });
});

it("more time never makes it later, and what is done never makes it longer", () => {
  const steps = fc.array(
    fc.record({
      state: fc.constantFrom(...markStates, null),
      minutes: fc.option(fc.integer({ min: 1, max: 60_000 })),
    }),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(steps, fc.integer({ min: 60, max: 10_080 }), fc.nat(600), (given, pace, more) => {
      const slow = forecastOf(given, pace, today);
      const fast = forecastOf(given, pace + more, today);
      if (slow.on && fast.on) expect(fast.on <= slow.on).toBe(true);
      if (slow.weeks)
        expect((slow.weeks - 1) * pace < slow.minutesLeft && slow.minutesLeft <= slow.weeks * pace).toBe(
          true,
        );
      const done = forecastOf(
        given.map((one, at) => (at === 0 ? { ...one, state: "done" as const } : one)),
        pace,
        today,
      );
      expect(done.minutesLeft).toBeLessThanOrEqual(slow.minutesLeft);
    }),
  );
});
