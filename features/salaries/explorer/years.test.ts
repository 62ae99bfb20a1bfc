import { describe, expect, it } from "vitest";
import { type Figure, unknownStatistics } from "../figure";
import { showFigures } from "./shown";
import { axesOf, distinction, seriesOf, yearsShown } from "./years";

function figure(year: number | null, given: Partial<Figure>): Figure {
  return {
    ...unknownStatistics,
    ...{ id: `${year}`, country: "DE", experience: "all", experienceBasis: "none", source: "s", year },
    ...{ currency: "USD", period: "year", population: "Everybody", measure: "median", status: "ok", n: 20 },
    ...given,
  } as Figure;
}
const lines = (...figures: Figure[]) =>
  seriesOf(showFigures(figures, null, [])).map(({ name, points }) => [name, points.map(({ year }) => year)]);

describe("figures over years", () => {
  it("are one line where they were measured alike, in the order of years", () => {
    expect(lines(figure(2024, { median: 2 }), figure(2023, { median: 1 }))).toEqual([
      ["half earn more", [2023, 2024]],
    ]);
  });

  it("part where the population, the measure or the currency changes", () => {
    expect(
      lines(
        figure(2022, { median: 1, population: "All, several roles" }),
        figure(2023, { median: 2, population: "All, one role" }),
        figure(2024, { median: 3, population: "All, one role", currency: "EUR" }),
        figure(2025, { mean: 4, measure: "mean", population: "All, one role" }),
      ),
    ).toEqual([
      ["several roles", [2022]],
      ["one role", [2023]],
      ["one role", [2024]],
      ["one role", [2025]],
    ]);
  });

  it("stand on an axis of their own for each currency, period and kind, and are no line across periods", () => {
    const mixed = [
      figure(2021, { mean: 1, measure: "mean" }),
      figure(2022, { median: 2 }),
      figure(2023, { median: 3, period: "hour" }),
      figure(2024, { mean: 4, measure: "disputed" }),
    ];
    expect(axesOf(showFigures(mixed, null, [])).map(({ kind }) => kind)).toEqual([
      "mean",
      "median",
      "median",
      "stated",
    ]);
    expect(lines(figure(2022, { median: 2 }), figure(2023, { median: 3, period: "hour" }))).toHaveLength(2);
  });

  it("leave out what has no year, no value, or only a bound for one", () => {
    expect(
      lines(
        figure(null, { median: 1 }),
        figure(2023, { n: 3, status: "too-few" }),
        figure(2024, { median: 9, measure: "percentiles", limits: { median: "above" } }),
      ),
    ).toEqual([]);
  });

  it("are named by the occupation where there are several", () => {
    const [one, two] = ["15-1", "15-2"].map((code) =>
      figure(2024, { median: 5, occupation: { code, title: code } }),
    );
    expect(one && two && lines(one, two)).toEqual([
      ["15-1", [2024]],
      ["15-2", [2024]],
    ]);
  });

  it("carry their spread, and that its end is open", () => {
    const given = { measure: "percentiles", p10: 1, p25: 2, median: 3, p75: 4, p90: 5 } as const;
    const [series] = seriesOf(showFigures([figure(2024, { ...given, limits: { p90: "above" } })], null, []));
    expect(series?.points).toEqual([
      { year: 2024, value: 3, band: { p10: 1, p25: 2, p75: 4, p90: 5 }, isOpen: true },
    ]);
  });
});

it("count as shown where there is an amount to show", () => {
  const rows = showFigures(
    [
      figure(2023, { median: 1 }),
      figure(2024, { median: 2 }),
      figure(2024, { median: 3, currency: "EUR" }),
      figure(2025, { n: 3, status: "too-few" }),
      figure(null, { median: 4 }),
    ],
    null,
    [],
  );
  expect(yearsShown(rows)).toEqual([2024, 2023]);
});

it("tells what sets a text apart from others", () => {
  expect(distinction("All, each in one role", ["All, each in one role", "All, each in several"])).toBe(
    "one role",
  );
  expect(distinction("Alone", ["Alone"])).toBe("Alone");
  const first = "Full-time job records by the company's country, after the extremes of each large country";
  const second =
    "Full-time job records of the first weeks by the company's country, after the extremes of each large country";
  expect(distinction(second, [first, second])).toBe("of the first weeks");
});
