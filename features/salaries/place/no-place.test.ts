import { expect, test } from "vitest";
import { whyNoPlace } from "./no-place";

const figure = { status: "ok", measure: "percentiles", n: 50, median: 1, p10: null, p90: null } as const;

test("a figure with a percentile gives a place, and every other says why not", () => {
  expect(whyNoPlace(figure)).toBeNull();
  expect(whyNoPlace({ ...figure, measure: "median" })).toBeNull();
  expect(whyNoPlace({ ...figure, status: "too-few", n: 6 })).toMatch(/^Too few reports \(n = 6\)/);
  expect(whyNoPlace({ ...figure, status: "suppressed-by-source" })).toMatch(/keeps this figure back/);
  expect(whyNoPlace({ ...figure, measure: "mean" })).toMatch(/average alone/);
  expect(whyNoPlace({ ...figure, measure: "range" })).toMatch(/states a range/);
  expect(whyNoPlace({ ...figure, measure: "disputed" })).toMatch(/average and also a median/);
  expect(whyNoPlace({ ...figure, median: null })).toMatch(/no percentile/);
});
