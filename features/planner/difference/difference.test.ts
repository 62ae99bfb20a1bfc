import fc from "fast-check";
import { expect, it } from "vitest";
import { dayKinds } from "@/db/enums";
import { weekDifference } from "./difference";

it("shows minutes gained and lost per activity, summing to zero", () => {
  const backEnd = [
    { kind: "build", minutes: 1200 },
    { kind: "watch", minutes: 600 },
    { kind: "break", minutes: 300 },
  ];
  const frontEnd = [
    { kind: "build", minutes: 240 },
    { kind: "review", minutes: 120 },
  ];
  expect(weekDifference(backEnd, frontEnd)).toEqual([
    { kind: "build", mine: 1200, role: 1200, change: 0 },
    { kind: "review", mine: 0, role: 600, change: 600 },
    { kind: "watch", mine: 600, role: 0, change: -600 },
  ]);
  expect(weekDifference([{ kind: "break", minutes: 60 }], frontEnd)).toBeNull();
  expect(weekDifference(backEnd, [])).toBeNull();
});

it("sums to zero whatever the weeks are, and the totals are the same", () => {
  const week = fc.array(
    fc.record({ kind: fc.constantFrom(...dayKinds, "other"), minutes: fc.integer({ min: 1, max: 1440 }) }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(week, week, (mine, role) => {
      const rows = weekDifference(mine, role) ?? [];
      const sum = (pick: (row: (typeof rows)[number]) => number) =>
        rows.reduce((all, row) => all + pick(row), 0);
      expect(sum(({ change }) => change)).toBe(0);
      expect(sum(({ role: theirs }) => theirs)).toBe(sum(({ mine: own }) => own));
    }),
  );
});
