import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inPeriod, markOn, type Place, type Point, payInWords, placeIn, placeInWords } from "./place";

const shares = [10, 25, 50, 75, 90] as const;
const among = (...amounts: number[]): Point[] =>
  amounts.map((amount, at): Point => [shares[at] ?? 0, amount]);
const survey = among(20_000, 40_000, 80_000, 120_000, 200_000);

/** Five rising amounts, as whole units of a currency. */
const distributions = fc
  .uniqueArray(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 5, maxLength: 5 })
  .map((amounts) => among(...amounts.sort((a, b) => a - b)));
const pays = fc.double({ min: 0.01, max: 3_000_000, noNaN: true });

/** A place as one number, so that two can be compared: outside what is known it lies at the very end. */
function height(place: Place | null): number {
  if (!place) return Number.NaN;
  return place.at ?? (place.from === null ? 0 : 100);
}

/** The pay at a share, found from the percentiles alone. */
function payAt(share: number, points: readonly Point[]): number {
  const at = points.findIndex(([known]) => known >= share);
  const [[low, less] = [0, 0], [high, more] = [0, 0]] = points.slice(Math.max(at - 1, 0));
  return less * (more / less) ** ((share - low) / (high - low));
}

const highest = (points: readonly Point[]) => points.at(-1)?.[1] ?? 0;

describe("a place among known percentiles", () => {
  test("half way on the log scale is half way between the shares", () => {
    expect(placeIn(survey, Math.sqrt(20_000 * 40_000))).toEqual({ at: 17.5 });
    expect(placeIn(survey, 40_000 * Math.SQRT2)).toMatchObject({ at: expect.closeTo(37.5, 9) });
  });

  test("each known percentile maps on itself", () => {
    fc.assert(
      fc.property(distributions, (values) => {
        for (const [share, amount] of values) expect(placeIn(values, amount)).toEqual({ at: share });
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
        const place = placeIn(values, Math.min(payAt(share, values), highest(values)));
        expect(height(place)).toBeCloseTo(share, 4);
      }),
    );
  });

  test("it has no jump: a little more pay is a little more of the share", () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: 10, max: 90, noNaN: true }), (values, share) => {
        const pay = payAt(share, values);
        const near = placeIn(values, Math.min(pay * (1 + 1e-9), highest(values)));
        // The steepest stretch that whole amounts can make: 25 of 100 between 1,999,999 and 2,000,000.
        expect(Math.abs(height(near) - share)).toBeLessThan(0.1);
      }),
    );
  });

  test("it stays between the percentiles around it", () => {
    fc.assert(
      fc.property(distributions, pays, (values, pay) => {
        const place = placeIn(values, pay);
        if (place?.at == null) return;
        for (const [share, amount] of values) {
          if (pay >= amount) expect(place.at).toBeGreaterThanOrEqual(share);
          if (pay <= amount) expect(place.at).toBeLessThanOrEqual(share);
        }
      }),
    );
  });

  test("outside what is known it is only below or above", () => {
    expect(placeIn(survey, 19_999)).toEqual({ at: null, from: null, to: 10 });
    expect(placeIn(survey, 200_001)).toEqual({ at: null, from: 90, to: null });
  });

  test("equal percentiles share their places", () => {
    expect(placeIn(among(20_000, 80_000, 80_000, 120_000, 200_000), 80_000)).toEqual({ at: 37.5 });
  });

  test("percentiles that are missing are stepped over", () => {
    expect(
      placeIn(
        survey.filter(([share]) => share !== 25),
        40_000,
      ),
    ).toEqual({ at: 30 });
  });
});

describe("a place where less is known", () => {
  test("with the median alone it is below or above half", () => {
    const median: Point[] = [[50, 70_000]];
    expect(placeIn(median, 69_999)).toEqual({ at: null, from: null, to: 50 });
    expect(placeIn(median, 70_000)).toEqual({ at: 50 });
    expect(placeIn(median, 70_001)).toEqual({ at: null, from: 50, to: null });
  });

  test("without a percentile there is none", () => {
    expect(placeIn([], 70_000)).toBeNull();
  });

  test("a percentile known as a bound is none to reckon with", () => {
    const topped = [...survey.slice(0, 4), [90, 200_000, "above"] as const];
    expect(placeIn(topped, 150_000)).toEqual({ at: null, from: 75, to: 90 });
    expect(placeIn(topped, 200_000)).toEqual({ at: null, from: 75, to: 90 });
    expect(placeIn(topped, 250_000)).toEqual({ at: null, from: 75, to: null });
    expect(placeIn(topped, 90_000)).toEqual(placeIn(survey, 90_000));
    const bottomed = [[10, 20_000, "below"] as const, ...survey.slice(1)];
    expect(placeIn(bottomed, 30_000)).toEqual({ at: null, from: 10, to: 25 });
    expect(placeIn(bottomed, 10_000)).toEqual({ at: null, from: null, to: 25 });
  });

  test("with every upper percentile a bound, the lowest of them counts", () => {
    const topped = [...survey.slice(0, 3), [75, 150_000, "above"] as const, [90, 150_000, "above"] as const];
    expect(placeIn(topped, 100_000)).toEqual({ at: null, from: 50, to: 75 });
    expect(placeIn(topped, 150_001)).toEqual({ at: null, from: 50, to: null });
  });
});

describe("a place in words", () => {
  test.each([
    [{ at: 62.4 }, "An estimate: about 62 of 100 respondents earn less."],
    [{ at: null, from: null, to: 10 }, "Below the 10th: fewer than 10 of 100 respondents earn less."],
    [{ at: null, from: 90, to: null }, "Above the 90th: more than 90 of 100 respondents earn less."],
    [{ at: null, from: null, to: 50 }, "Below the median: fewer than half of the respondents earn less."],
    [{ at: null, from: 50, to: null }, "Above the median: more than half of the respondents earn less."],
    [{ at: null, from: 75, to: 90 }, "Between the 75th and the 90th: 75 to 90 of 100 respondents earn less."],
  ] as const)("%o", (place, words) => {
    expect(placeInWords(place, "respondents earn less")).toBe(words);
  });

  test("just inside what is known, the number is not rounded beyond it", () => {
    expect(placeInWords({ at: 10.2 }, "employees earn less")).toContain("about 10 of 100 employees");
    expect(placeInWords({ at: 89.9 }, "employees earn less")).toContain("about 90 of 100 employees");
  });
});

test("pay for a shorter time is reckoned up by whole years", () => {
  expect(inPeriod(5000, "month", "year")).toBe(60_000);
  expect(inPeriod(300, "day", "year")).toBe(78_000);
  expect(inPeriod(30, "hour", "year")).toBe(62_400);
  expect(inPeriod(60_000, "year", "month")).toBe(5000);
  expect(inPeriod(123, "hour", "hour")).toBe(123);
});

test("own pay is said as it was understood", () => {
  expect(payInWords(65_000, "USD", "year")).toBe("Your pay: USD\u00a065,000 a year.");
  expect(payInWords(5000, "EUR", "month")).toBe("Your pay: EUR\u00a060,000 a year (12 × the month).");
  expect(payInWords(30.5, "CAD", "hour")).toBe("Your pay: CAD\u00a063,440 a year (2080 × the hour).");
});

test("the mark stands at the pay, and points on where the axis ends", () => {
  expect(markOn(200_000, 65_000)).toEqual({ x: "32.5%", "text-anchor": "middle", label: "You" });
  expect(markOn(200_000, 200_000)).toEqual({ x: "100%", "text-anchor": "middle", label: "You" });
  expect(markOn(200_000, 900_000)).toEqual({ x: "100%", "text-anchor": "end", label: "You →" });
});
