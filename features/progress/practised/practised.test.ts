import fc from "fast-check";
import { expect, it } from "vitest";
import { dayKinds } from "@/db/enums";
import { formatMinutes } from "@/lib/clock";
import { mixOf, toldApart } from "./practised";

it("90 min of testing are Testing 1 h 30, and what rested for three weeks is named", () => {
  const testing = { entry: "r#testing", title: "Testing", minutes: 90, recentMinutes: 90 };
  const old = { entry: "r#api", title: "APIs", minutes: 30, recentMinutes: 0 };
  const never = { entry: "r#data", title: "Data", minutes: 0, recentMinutes: 0 };
  const { practised, resting } = toldApart([old, testing, never]);
  expect(practised.map(({ title, minutes }) => `${title} ${formatMinutes(minutes)}`)).toEqual([
    "Testing 1 h 30 min",
    "APIs 30 min",
  ]);
  expect(resting).toEqual([old, never]);
});

it("a mix sums to 100, whatever it is of", () => {
  expect(mixOf({ build: 60, fix: 30, break: 500 })).toEqual([
    { kind: "build", percent: 67 },
    { kind: "fix", percent: 33 },
  ]);
  expect(mixOf({ break: 10 })).toBeNull();
  const minutes = fc.dictionary(fc.constantFrom(...dayKinds), fc.integer({ min: 1, max: 9999 }), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(minutes, (given) => {
      expect(mixOf(given)?.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
    }),
  );
});
