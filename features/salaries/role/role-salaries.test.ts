import { describe, expect, it } from "vitest";
import { unknownStatistics } from "../figure";
import {
  arrangeSalaries,
  type Body,
  chartedCountries,
  choosePlaces,
  countriesInChart,
  figuresShown,
  type RoleFigure,
} from "./role-salaries";

const figure = (given: Partial<RoleFigure>): RoleFigure => ({
  ...unknownStatistics,
  ...{ id: JSON.stringify(given), country: "US", experience: "all", experienceBasis: "coding-years" },
  ...{ source: "survey", year: 2025, currency: "USD", period: "year", population: "Everybody" },
  ...{ measure: "percentiles", status: "ok", n: 20, subjectId: "role", segmentName: null, ...given },
});

const body = (given: Partial<Body>): Body => ({
  ...{ source: "survey", kind: "survey", measure: "percentiles", relation: "same" },
  ...{ subjectId: "role", year: 2025, ...given },
});

const bodies = [
  body({}),
  body({ source: "older", year: 2023 }),
  body({ source: "published", measure: "median" }),
  body({ source: "office", kind: "official", relation: "wider", subjectId: "developers" }),
  body({ source: "office", kind: "official", relation: "wider", subjectId: "all-developers", year: 2020 }),
  body({ source: "board", kind: "job-records", year: 2024 }),
  body({ source: "articles", kind: "editorial", measure: "range", year: null }),
];
const developers = { code: "15-1252", title: "Software Developers" };

const figures = [
  figure({ country: "ALL", n: 100, median: 50 }),
  figure({ country: "DE", n: 30, median: 70 }),
  figure({ country: "US", n: 40, median: 170 }),
  figure({ country: "AL", n: 4, status: "too-few" }),
  figure({ country: "AD", n: 7, status: "too-few" }),
  figure({ country: "US", experience: "16+", n: 20, median: 180 }),
  figure({ country: "US", experience: "0-2", n: 3, status: "too-few" }),
  figure({ country: "DE", experience: "3-5", n: 12, median: 60 }),
  figure({ country: "US", breakdown: "education", segment: "master", median: 190 }),
  figure({ country: "US", breakdown: "education", segment: "bachelor", median: 175 }),
  figure({ country: "ALL", breakdown: "education", segment: "bachelor", median: 60 }),
  figure({ country: "US", breakdown: "language", segment: "go", n: 3, status: "too-few" }),
  figure({ country: "ALL", breakdown: "language", segment: "go", median: 90 }),
  figure({ source: "published", country: "US", year: 2023, measure: "median", median: 165 }),
  figure({ source: "published", country: "ALL", year: 2024, measure: "median", median: 67 }),
  figure({ source: "published", country: "ALL", year: 2025, measure: "median", median: 81 }),
  figure({
    source: "office",
    year: 2020,
    subjectId: "all-developers",
    occupation: { code: "15-1256", title: "All" },
  }),
  figure({ source: "office", year: 2024, n: null, subjectId: "developers", occupation: developers }),
  figure({ source: "office", year: 2025, n: null, subjectId: "developers", occupation: developers }),
  figure({ source: "board", country: "ALL", year: 2024, n: 200, median: 140 }),
  figure({ source: "board", country: "GB", year: 2024, n: 90, median: 80 }),
  figure({ source: "board", country: "GB", year: 2024, experience: "senior", median: 99 }),
  figure({ source: "board", country: "GB", year: 2024, currency: "GBP", median: 70 }),
  figure({ source: "articles", country: "CA", year: null, measure: "range", n: null, low: 60, high: 120 }),
];
const arranged = (country?: string) =>
  arrangeSalaries(bodies, figures, choosePlaces(bodies, figures, country));

describe("the figures of a role", () => {
  it("stand by source, countries by value, bands by years, published medians by year", () => {
    const { survey, published, stated, chosen, choices } = arranged();
    expect(chosen).toBe("US");
    expect(choices.toSorted()).toEqual(["AD", "AL", "DE", "GB", "US"]);
    expect(survey).toMatchObject({ source: "survey", year: 2025, place: "US" });
    expect(survey?.world?.n).toBe(100);
    expect(survey?.whole?.n).toBe(40);
    expect(survey?.countries.map(({ country }) => country)).toEqual(["US", "DE"]);
    expect(survey?.tooFew.map(({ country }) => country)).toEqual(["AD", "AL"]);
    expect(survey?.bands.map(({ experience }) => experience)).toEqual(["0-2", "16+"]);
    expect(published).toHaveLength(1);
    expect(published[0]?.places.map((one) => [one.country, one.figures.map(({ year }) => year)])).toEqual([
      ["ALL", [2025, 2024]],
      ["US", [2023]],
    ]);
    expect(stated.map((one) => one.figures.map(({ country }) => country))).toEqual([["CA"]]);
  });

  it("are told apart by degree there, and by language in the world where too few answered there", () => {
    const { survey } = arranged();
    expect(survey?.education.map(({ country, segment }) => [country, segment])).toEqual([
      ["US", "bachelor"],
      ["US", "master"],
    ]);
    expect(survey?.languages.map(({ country, segment }) => [country, segment])).toEqual([["ALL", "go"]]);
  });

  it("are counted once each where the page shows them twice, and those of no section not at all", () => {
    const shown = figuresShown(arranged()).map(({ id }) => id);
    expect(new Set(shown).size).toBe(shown.length);
    // The United States stand among the countries and are looked at closely.
    const unitedStates = figures.filter(({ country, n }) => country === "US" && n === 40);
    expect(shown).toEqual(expect.arrayContaining(unitedStates.map(({ id }) => id)));
    expect(figures.filter(({ id }) => !shown.includes(id)).map(({ experience }) => experience)).toContain(
      "3-5",
    );
  });

  it("keep official occupations apart, the newest first, each with its relation", () => {
    const [office] = arranged().official;
    expect(office?.country).toBe("US");
    expect(
      office?.occupations.map(({ code, relation, figures: own }) => [code, relation, own.map((f) => f.year)]),
    ).toEqual([
      ["15-1252", "wider", [2025, 2024]],
      ["15-1256", "wider", [2020]],
    ]);
  });

  it("look at job records where there are some, in dollars and in the country's own currency", () => {
    const [board] = arranged("DE").records;
    expect(board).toMatchObject({ place: "GB", year: 2024 });
    expect(board?.countries.map(({ country, currency }) => [country, currency])).toEqual([["GB", "USD"]]);
    expect(board?.bands.map(({ experience }) => experience)).toEqual(["senior"]);
    expect(board?.local.map(({ median, currency }) => [median, currency])).toEqual([[70, "GBP"]]);
  });

  it("follow the country asked for, also one without figures", () => {
    expect(arranged("DE").survey?.bands.map(({ experience }) => experience)).toEqual(["3-5"]);
    expect(arranged("AQ")).toMatchObject({ chosen: "AQ", survey: { bands: [], whole: null } });
    expect(arranged("AQ").official[0]?.country).toBe("US");
    expect(arrangeSalaries([], [], choosePlaces([], []))).toEqual({
      ...{ chosen: null, choices: [], survey: null, published: [], official: [], records: [], stated: [] },
    });
  });

  it("chart the countries with the most people, and the chosen one", () => {
    const many = Array.from({ length: countriesInChart + 5 }, (_, i) =>
      figure({ country: `A${String.fromCharCode(65 + i)}`, n: 100 - i, median: i }),
    );
    const charted = chartedCountries({ countries: many, place: null });
    expect(charted).toHaveLength(countriesInChart);
    const last = many.at(-1)?.country ?? "";
    expect(chartedCountries({ countries: many, place: last }).map(({ country }) => country)).toContain(last);
  });
});
