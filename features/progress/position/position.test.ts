import fc from "fast-check";
import { expect, it } from "vitest";
import { positionIn } from "./position";

it("6 of 10 tasks in 60,000 to 120,000 are 96,000, give or take a tenth", () => {
  const found = positionIn({ low: 60_000, high: 120_000 }, { evidenced: 6, tasks: 10 });
  expect(found).toMatchObject({ share: 0.6, at: 96_000 });
  expect([found?.from, found?.to].map((edge) => Math.round(edge ?? 0))).toEqual([86_400, 105_600]);
  expect(positionIn({ low: 1, high: 2 }, { evidenced: 0, tasks: 0 })).toBeNull();
});

it("never leaves the range, and rises with what is evidenced", () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(amount, amount, fc.nat(20), fc.nat(20), (low, more, evidenced, tasks) => {
      const range = { low, high: low + more };
      const found = positionIn(range, { evidenced, tasks: tasks + 1 });
      const further = positionIn(range, { evidenced: evidenced + 1, tasks: tasks + 1 });
      if (!found || !further) throw new Error("No position.");
      expect(low <= found.from && found.from <= found.at && found.at <= found.to).toBe(true);
      expect(found.to).toBeLessThanOrEqual(range.high);
      expect(further.at).toBeGreaterThanOrEqual(found.at);
    }),
  );
});
