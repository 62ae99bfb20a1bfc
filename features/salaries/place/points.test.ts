import { expect, test } from "vitest";
import { pointsOf } from "./points";

test("a figure's percentiles come in rising order, with what is but a bound", () => {
  const figure = { p10: 10, p25: null, median: 30, p75: 40, p90: 50, limits: { p90: "above" } } as const;
  expect(pointsOf(figure)).toEqual([
    [10, 10],
    [50, 30],
    [75, 40],
    [90, 50, "above"],
  ]);
});
