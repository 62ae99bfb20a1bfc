import { describe, expect, it } from "vitest";
import { unknownStatistics } from "../figure";
import type { RoleFigure } from "./role-salaries";
import { distinction, medianSeries, officialSeries } from "./year-series";

const figure = (given: Partial<RoleFigure>): RoleFigure => ({
  ...unknownStatistics,
  ...{ id: JSON.stringify(given), country: "US", experience: "all", experienceBasis: "none", source: "s" },
  ...{
    year: 2025,
    currency: "USD",
    period: "year",
    population: "Everybody",
    measure: "median",
    status: "ok",
  },
  ...{ n: 20, subjectId: "role", segmentName: null, ...given },
});

describe("medians over the years", () => {
  it("are a line for each way of counting", () => {
    const series = medianSeries([
      figure({ year: 2024, median: 70, population: "All, each in one role" }),
      figure({ year: 2023, median: 60, population: "All, each in one role" }),
      figure({ year: 2022, median: 50, population: "All, each in every role" }),
      figure({ year: 2021, median: null, population: "All, each in every role" }),
    ]);
    expect(series.map(({ name, value, points }) => [name, value, points.map(({ year }) => year)])).toEqual([
      ["every role", "USD\u00a050", [2022]],
      ["one role", "USD\u00a070", [2023, 2024]],
    ]);
  });

  it("part where the currency does, and need no name when there is one line", () => {
    expect(medianSeries([figure({ median: 1 }), figure({ median: 2, currency: "EUR" })])).toHaveLength(2);
    expect(medianSeries([figure({ median: 1 })])[0]?.name).toBe("half earn more");
    expect(medianSeries([])).toEqual([]);
  });
});

describe("official percentiles over the years", () => {
  const of = (given: Partial<RoleFigure>) =>
    figure({ measure: "percentiles", p10: 1, p25: 2, median: 3, p75: 4, p90: 5, ...given });

  it("have bands, an open end where the source says only so much, and a gap where it says nothing", () => {
    const [series] = officialSeries([
      {
        ...{ code: "15-1252", title: "Software Developers", relation: "wider" },
        figures: [
          of({ year: 2025, limits: { p90: "above" } }),
          figure({ year: 2024, status: "suppressed-by-source", measure: "percentiles" }),
          of({ year: 2023 }),
          of({ year: 2022, limits: { median: "above" } }),
        ],
      },
    ]);
    expect(series?.points).toEqual([
      { year: 2023, value: 3, band: { p10: 1, p25: 2, p75: 4, p90: 5 }, isOpen: false },
      { year: 2025, value: 3, band: { p10: 1, p25: 2, p75: 4, p90: 5 }, isOpen: true },
    ]);
    expect(series?.value).toBe("USD\u00a03");
  });
});

it("names a text by the words that set it apart", () => {
  expect(distinction("a b c", ["a b c", "a b d"])).toBe("c");
  expect(distinction("x", ["x", "y z"])).toBe("x");
  expect(distinction("a b", ["a b"])).toBe("a b");
});
