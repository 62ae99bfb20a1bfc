import { describe, expect, it } from "vitest";
import { type Figure, unknownStatistics } from "./figure";
import { arrangeSalaries, chartedCountries, countriesInChart } from "./role-salaries";

const figure = (given: Partial<Figure>): Figure => ({
  ...{ id: JSON.stringify(given), country: "US", experience: "all", experienceBasis: "coding-years" },
  ...{ source: "stackoverflow-2025", year: 2025, currency: "USD", period: "year", population: "Everybody" },
  ...{ measure: "percentiles", status: "ok", n: 20, ...unknownStatistics, ...given },
});

const figures = [
  figure({ country: "ALL", n: 100, median: 50 }),
  figure({ country: "DE", n: 30, median: 70 }),
  figure({ country: "US", n: 40, median: 170 }),
  figure({ country: "AL", n: 4, status: "too-few" }),
  figure({ country: "AD", n: 7, status: "too-few" }),
  figure({ country: "US", experience: "16+", n: 20, median: 180 }),
  figure({ country: "US", experience: "0-2", n: 3, status: "too-few" }),
  figure({ country: "DE", experience: "3-5", n: 12, median: 60 }),
  figure({ source: "stackoverflow-published", country: "US", year: 2023, measure: "median", median: 165 }),
  figure({ source: "stackoverflow-published", country: "ALL", year: 2024, measure: "median", median: 67 }),
  figure({ source: "stackoverflow-published", country: "ALL", year: 2025, measure: "median", median: 81 }),
  figure({ source: "editorial", country: "CA", year: null, measure: "range", n: null, low: 60, high: 120 }),
];

describe("the figures of a role", () => {
  it("stand by source, countries by value, bands by years, published medians by year", () => {
    const salaries = arrangeSalaries(figures);
    expect(salaries.world?.n).toBe(100);
    expect(salaries.countries.map(({ country }) => country)).toEqual(["US", "DE"]);
    expect(salaries.tooFew.map(({ country }) => country)).toEqual(["AD", "AL"]);
    expect(salaries.chosen).toBe("US");
    expect(salaries.bands.map(({ experience }) => experience)).toEqual(["0-2", "16+"]);
    expect(
      salaries.published.map(({ country, figures: own }) => [country, own.map(({ year }) => year)]),
    ).toEqual([
      ["ALL", [2025, 2024]],
      ["US", [2023]],
    ]);
    expect(salaries.stated.map(({ country }) => country)).toEqual(["CA"]);
  });

  it("follow the country asked for, also one without figures", () => {
    expect(arrangeSalaries(figures, "DE").bands.map(({ experience }) => experience)).toEqual(["3-5"]);
    expect(arrangeSalaries(figures, "AQ")).toMatchObject({ chosen: "AQ", bands: [] });
    expect(arrangeSalaries([])).toMatchObject({ world: null, chosen: null, published: [] });
  });

  it("chart the countries with the most people, and the chosen one", () => {
    const many = Array.from({ length: countriesInChart + 5 }, (_, i) =>
      figure({ country: `A${String.fromCharCode(65 + i)}`, n: 100 - i, median: i }),
    );
    const charted = chartedCountries(arrangeSalaries(many));
    expect(charted).toHaveLength(countriesInChart);
    expect(charted[0]?.median).toBe(countriesInChart - 1);
    const last = many.at(-1)?.country;
    expect(chartedCountries(arrangeSalaries(many, last)).map(({ country }) => country)).toContain(last);
  });
});
