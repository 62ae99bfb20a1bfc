import { describe, expect, it } from "vitest";
import { columnsWithout, type FigureRow, figureRowOf, ordinary, statusOf, valuesOf } from "./figure-row";

const row: FigureRow = {
  ...ordinary,
  role: "backend-developer",
  country: "US",
  basis: "none",
  experience: "all",
  year: null,
  currency: "USD",
  period: "year",
  population: "Everybody who answered",
  measure: "range",
  n: null,
  p10: null,
  p25: null,
  median: null,
  p75: null,
  p90: null,
  mean: 85_000.5,
  low: 60_000,
  high: 120_000,
};
const constants = { ...ordinary, basis: "none", currency: "USD", period: "year" } as const;
const populations = { all: "Everybody who answered" };

describe("a row of a seed file", () => {
  it("is written and read without loss, unknown values included", () => {
    const values = valuesOf(row, constants, populations);
    expect(values).toHaveLength(columnsWithout(constants).length);
    expect(values.slice(0, 4)).toEqual(["backend-developer", "US", "all", ""]);
    expect(figureRowOf(values, constants, populations)).toEqual(row);
  });

  it("refuses an unknown population, country or number", () => {
    const values = valuesOf(row, constants, populations);
    const changed = (i: number, value: string) => values.with(i, value);
    expect(() => figureRowOf(changed(4, "some"), constants, populations)).toThrow();
    expect(() => figureRowOf(changed(1, "USA"), constants, populations)).toThrow();
    expect(() => figureRowOf(changed(3, "soon"), constants, populations)).toThrow();
    expect(() => valuesOf({ ...row, population: "Nobody" }, constants, populations)).toThrow("no short name");
  });

  it("shows no statistic below ten people, and does not suppress an unknown number", () => {
    const status = (n: number | null, suppressed = false) => statusOf({ n, suppressed });
    expect([status(9), status(10), status(null)]).toEqual(["too-few", "ok", "ok"]);
    expect(status(null, true)).toBe("suppressed-by-source");
  });

  it("keeps bounds, occupations and degrees apart from the ordinary", () => {
    const limited: FigureRow = {
      ...row,
      ...{ role: null, occupation: "15-1252", limits: { p75: "above", p90: "above" }, suppressed: true },
      ...{ breakdown: "education", segment: "bachelor" },
    };
    expect(figureRowOf(valuesOf(limited, {}, populations), {}, populations)).toEqual(limited);
  });
});
