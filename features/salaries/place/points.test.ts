import { expect, test } from "vitest";
import { partlyKnown, pointsOf } from "./points";

test("a figure's percentiles come in rising order, with what is but a bound", () => {
  const figure = { p10: 10, p25: null, median: 30, p75: 40, p90: 50, limits: { p90: "above" } } as const;
  expect(pointsOf(figure)).toEqual([
    [10, 10],
    [50, 30],
    [75, 40],
    [90, 50, "above"],
  ]);
});

test("what is only a bound is no percentile of the range, but an end that leads on", () => {
  expect(
    partlyKnown([
      [10, 10, "below"],
      [50, 30],
      [75, 40, "above"],
      [90, 50, "above"],
    ]),
  ).toEqual({ range: { median: 30 }, bounds: { below: 10, above: 50 } });
  expect(partlyKnown([[25, 20]])).toEqual({ range: { p25: 20 }, bounds: {} });
});
