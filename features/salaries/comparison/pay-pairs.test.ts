import { expect, test } from "vitest";
import { type Figure, unknownStatistics } from "../figure";
import { isEqualPay, largestPlaces, newestRanges, pairFigures, worldMedians } from "./pay-pairs";

const figure = (rest: Partial<Figure> = {}): Figure => ({
  ...unknownStatistics,
  ...{
    id: "f",
    country: "DE",
    experience: "all",
    experienceBasis: "coding-years",
    source: "survey",
    year: 2025,
  },
  ...{ currency: "USD", period: "year", population: "all", measure: "percentiles", status: "ok", n: 50 },
  ...{ p10: 1, p25: 2, median: 3, p75: 4, p90: 5 },
  ...rest,
});

test("figures that were measured alike are a pair", () => {
  const [pair] = pairFigures(
    [figure({ id: "l" })],
    [figure({ id: "x", country: "US" }), figure({ id: "r" })],
  );
  expect(pair).toMatchObject({ left: { id: "l" }, right: { id: "r" } });
});

test.each<Partial<Figure>>([
  { source: "other" },
  { year: 2024 },
  { country: "FR" },
  { experience: "0-2" },
  { currency: "EUR" },
  { period: "month" },
  { population: "several roles" },
  { measure: "median" },
  { status: "too-few" },
])("unlike measures never stand on one axis: %o", (other) => {
  expect(pairFigures([figure()], [figure(other)])).toEqual([]);
  expect(pairFigures([figure(other)], [figure()])).toEqual([]);
});

test("the world comes first, then the places with the most people on the smaller side", () => {
  const at = (country: string, left: number, right: number) => ({
    left: figure({ country, n: left }),
    right: figure({ country, n: right }),
  });
  const places = [at("DE", 500, 20), at("IN", 60, 90), at("ALL", 11, 11), at("US", 70, 65)];
  expect(largestPlaces(places, 3).map(({ left }) => left.country)).toEqual(["ALL", "US", "IN"]);
});

test("pay is equal when every number is", () => {
  expect(isEqualPay({ left: figure(), right: figure({ n: 10 }) })).toBe(true);
  expect(isEqualPay({ left: figure(), right: figure({ p90: 6 }) })).toBe(false);
});

test("the newest survey is set side by side, and no older year of it", () => {
  const ofYear = (source: string, year: number) => {
    const one = figure({ source, year });
    return { left: one, right: one };
  };
  const newest = ofYear("next-survey", 2026);
  expect(newestRanges([ofYear("survey", 2025), newest, ofYear("next-survey", 2025)])).toEqual([newest]);
  expect(newestRanges([])).toEqual([]);
});

test("medians are those of the world, the newest year first", () => {
  const ofYear = (year: number, country = "ALL") => {
    const one = figure({ year, country, measure: "median", p10: null, p25: null, p75: null, p90: null });
    return { left: one, right: one };
  };
  const [older, newer] = [ofYear(2024), ofYear(2025)];
  expect(worldMedians([older, ofYear(2025, "DE"), newer, { left: figure(), right: figure() }])).toEqual([
    newer,
    older,
  ]);
});
