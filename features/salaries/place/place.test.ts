import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Distribution, inPeriod, type Place, placeIn, placeInWords } from "./place";

const nothing = { p10: null, p25: null, median: null, p75: null, p90: null, limits: {} };
const survey = { p10: 20_000, p25: 40_000, median: 80_000, p75: 120_000, p90: 200_000, limits: {} };
const stops = [
  ["p10", 10],
  ["p25", 25],
  ["median", 50],
  ["p75", 75],
  ["p90", 90],
] as const;

/** Five rising amounts, as whole units of a currency. */
const distributions = fc
  .uniqueArray(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 5, maxLength: 5 })
  .map((amounts): Distribution => {
    const [p10 = 0, p25 = 0, median = 0, p75 = 0, p90 = 0] = amounts.sort((a, b) => a - b);
    return { p10, p25, median, p75, p90, limits: {} };
  });
const pays = fc.double({ min: 0.01, max: 3_000_000, noNaN: true });

/** A place as one number, so that two can be compared: outside what is known it lies at the very end. */
function height(place: Place | null): number {
  if (!place) return Number.NaN;
  return place.kind === "at" ? place.share : place.from === null ? 0 : 100;
}

/** The pay at a share, found from the percentiles alone. */
function payAt(share: number, values: Distribution): number {
  for (const [at, [key, above]] of stops.slice(1).entries()) {
    const [under, below] = stops[at] ?? stops[0];
    if (share > above) continue;
    const low = values[under] ?? Number.NaN;
    const part = (share - below) / (above - below);
    return low * ((values[key] ?? Number.NaN) / low) ** part;
  }
  return Number.NaN;
}

describe("a place among known percentiles", () => {
  test("half way on the log scale is half way between the shares", () => {
    expect(placeIn(survey, Math.sqrt(20_000 * 40_000))).toEqual({ kind: "at", share: 17.5 });
    expect(placeIn(survey, 40_000 * Math.SQRT2)).toMatchObject({ share: expect.closeTo(37.5, 9) });
  });

  test("each known percentile maps on itself", () => {
    fc.assert(
      fc.property(distributions, (values) => {
        for (const [key, share] of stops)
          expect(placeIn(values, values[key] ?? 0)).toEqual({ kind: "at", share });
      }),
    );
  });

  test("more pay is never a lower place", () => {
    fc.assert(
      fc.property(distributions, pays, pays, (values, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(height(placeIn(values, less))).toBeLessThanOrEqual(height(placeIn(values, more)));
      }),
    );
  });

  test("it turns back what the percentiles say", () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: 10, max: 90, noNaN: true }), (values, share) => {
        const place = placeIn(values, Math.min(payAt(share, values), values.p90 ?? 0));
        expect(height(place)).toBeCloseTo(share, 4);
      }),
    );
  });

  test("it has no jump: a little more pay is a little more of the share", () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: 10, max: 90, noNaN: true }), (values, share) => {
        const pay = payAt(share, values);
        const near = placeIn(values, Math.min(pay * (1 + 1e-9), values.p90 ?? 0));
        // The steepest stretch that whole amounts can make: 25 of 100 between 1,999,999 and 2,000,000.
        expect(Math.abs(height(near) - share)).toBeLessThan(0.1);
      }),
    );
  });

  test("it stays between the percentiles around it", () => {
    fc.assert(
      fc.property(distributions, pays, (values, pay) => {
        const place = placeIn(values, pay);
        if (place?.kind !== "at") return;
        for (const [key, share] of stops) {
          const amount = values[key] ?? 0;
          if (pay >= amount) expect(place.share).toBeGreaterThanOrEqual(share);
          if (pay <= amount) expect(place.share).toBeLessThanOrEqual(share);
        }
      }),
    );
  });

  test("outside what is known it is only below or above", () => {
    expect(placeIn(survey, 19_999)).toEqual({ kind: "within", from: null, to: 10 });
    expect(placeIn(survey, 200_001)).toEqual({ kind: "within", from: 90, to: null });
  });

  test("equal percentiles share their places", () => {
    expect(placeIn({ ...survey, p25: 80_000 }, 80_000)).toEqual({ kind: "at", share: 37.5 });
  });

  test("percentiles that are missing are stepped over", () => {
    expect(placeIn({ ...survey, p25: null }, 40_000)).toEqual({ kind: "at", share: 30 });
  });
});

describe("a place where less is known", () => {
  test("with the median alone it is below or above half", () => {
    const median = { ...nothing, median: 70_000 };
    expect(placeIn(median, 69_999)).toEqual({ kind: "within", from: null, to: 50 });
    expect(placeIn(median, 70_000)).toEqual({ kind: "at", share: 50 });
    expect(placeIn(median, 70_001)).toEqual({ kind: "within", from: 50, to: null });
  });

  test("without a percentile there is none", () => {
    expect(placeIn(nothing, 70_000)).toBeNull();
  });

  test("a percentile known as a bound is none to reckon with", () => {
    const topped = { ...survey, p90: 200_000, limits: { p90: "above" as const } };
    expect(placeIn(topped, 150_000)).toEqual({ kind: "within", from: 75, to: 90 });
    expect(placeIn(topped, 200_000)).toEqual({ kind: "within", from: 75, to: 90 });
    expect(placeIn(topped, 250_000)).toEqual({ kind: "within", from: 75, to: null });
    expect(placeIn(topped, 90_000)).toEqual(placeIn(survey, 90_000));
    const bottomed = { ...survey, limits: { p10: "below" as const } };
    expect(placeIn(bottomed, 30_000)).toEqual({ kind: "within", from: 10, to: 25 });
    expect(placeIn(bottomed, 10_000)).toEqual({ kind: "within", from: null, to: 25 });
  });

  test("with every upper percentile a bound, the lowest of them counts", () => {
    const topped = { ...survey, p75: 150_000, p90: 150_000, limits: { p75: "above", p90: "above" } as const };
    expect(placeIn(topped, 100_000)).toEqual({ kind: "within", from: 50, to: 75 });
  });
});

describe("a place in words", () => {
  test.each([
    [{ kind: "at", share: 62.4 }, "An estimate: about 62 of 100 respondents earn less."],
    [{ kind: "within", from: null, to: 10 }, "Below the 10th: fewer than 10 of 100 respondents earn less."],
    [{ kind: "within", from: 90, to: null }, "Above the 90th: more than 90 of 100 respondents earn less."],
    [
      { kind: "within", from: null, to: 50 },
      "Below the median: fewer than half of the respondents earn less.",
    ],
    [
      { kind: "within", from: 50, to: null },
      "Above the median: more than half of the respondents earn less.",
    ],
    [
      { kind: "within", from: 75, to: 90 },
      "Between the 75th and the 90th: 75 to 90 of 100 respondents earn less.",
    ],
  ] as const)("%o", (place, words) => {
    expect(placeInWords(place, "respondents")).toBe(words);
  });

  test("just inside what is known, the number is not rounded beyond it", () => {
    expect(placeInWords({ kind: "at", share: 10.2 }, "employees")).toContain("about 10 of 100 employees");
    expect(placeInWords({ kind: "at", share: 89.9 }, "employees")).toContain("about 90 of 100 employees");
  });
});

test("pay for a shorter time is reckoned up by whole years", () => {
  expect(inPeriod(5000, "month", "year")).toBe(60_000);
  expect(inPeriod(300, "day", "year")).toBe(78_000);
  expect(inPeriod(30, "hour", "year")).toBe(62_400);
  expect(inPeriod(60_000, "year", "month")).toBe(5000);
  expect(inPeriod(123, "hour", "hour")).toBe(123);
});
