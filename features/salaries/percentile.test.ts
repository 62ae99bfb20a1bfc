import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentile } from "./percentile";

describe("percentile", () => {
  it("interpolates between the two nearest ranks, as worked out by hand", () => {
    expect(percentile([40, 10, 20, 30], 0.5)).toBe(25);
    expect(percentile([10, 20, 30, 40], 0.25)).toBe(17.5);
    expect(percentile([10, 20, 30, 40, 50], 0.9)).toBe(46);
    expect(percentile([7], 0.1)).toBe(7);
  });

  it("is a value of the list at each whole rank and never leaves its neighbours", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 1000 }),
        (values, thousandths) => {
          const p = thousandths / 1000;
          const answer = percentile(values, p);
          // The definition by counting: at most p(n-1) values lie strictly below, at most (1-p)(n-1) above.
          const below = values.filter((value) => value < answer - 1e-6).length;
          const above = values.filter((value) => value > answer + 1e-6).length;
          expect(below).toBeLessThanOrEqual(Math.floor(p * (values.length - 1) + 1e-9) + 1);
          expect(above).toBeLessThanOrEqual(Math.floor((1 - p) * (values.length - 1) + 1e-9) + 1);
          expect(answer).toBeGreaterThanOrEqual(Math.min(...values));
          expect(answer).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });

  it("agrees with a walk along the line through all ranks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 40 }),
        fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9),
        (values, p) => {
          const sorted = values.toSorted((a, b) => a - b);
          let left = p * (sorted.length - 1);
          let at = sorted[0] ?? 0;
          for (let i = 1; i < sorted.length && left > 0; i += 1) {
            const step = Math.min(1, left);
            at += ((sorted[i] ?? 0) - (sorted[i - 1] ?? 0)) * step;
            left -= step;
          }
          expect(percentile(values, p)).toBeCloseTo(at, 6);
        },
      ),
    );
  });

  it("refuses an empty list and a share outside 0 to 1", () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => percentile([1], 1.5)).toThrow(RangeError);
  });
});
