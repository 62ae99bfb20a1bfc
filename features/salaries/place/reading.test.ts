import { expect, test } from "vitest";
import type { DatasetKind } from "@/db/enums";
import { type Figure, unknownStatistics } from "../figure";
import { readingsOf } from "./reading";

const figure = (rest: Partial<Figure & { kind: DatasetKind }>): Figure & { kind: DatasetKind } => ({
  kind: "survey",
  ...unknownStatistics,
  ...{ id: "f", country: "DE", experience: "all", experienceBasis: "none", source: "survey" },
  ...{
    year: 2025,
    currency: "USD",
    period: "year",
    population: "all",
    measure: "median",
    status: "ok",
    n: 50,
  },
  ...{ median: 100 },
  ...rest,
});
const rates = [
  { kind: "exchange", area: "EUR", currency: "EUR", year: 2025, rate: 0.8, source: "The bank" },
] as const;

test("without a chosen currency every figure stays as it is", () => {
  const [own] = readingsOf([figure({ currency: "EUR" })], rates);
  expect(own).toMatchObject({ figure: { currency: "EUR", median: 100 }, steps: [], noPlace: null });
});

test("a figure in another currency is converted, and says so", () => {
  const [told] = readingsOf([figure({})], rates, "EUR");
  expect(told).toMatchObject({
    figure: { currency: "EUR", median: 80 },
    steps: [{ rate: 0.8, year: 2025, source: "The bank" }],
  });
});

test("without a rate the figure stays, and has no place", () => {
  const [told] = readingsOf([figure({})], rates, "SEK");
  expect(told).toMatchObject({ figure: { currency: "USD", median: 100 }, steps: [] });
  expect(told?.noPlace).toContain("cannot be told in SEK: no rate of SEK");
});

test("what gives no place is not converted", () => {
  const [told] = readingsOf([figure({ measure: "mean", mean: 5 })], rates, "EUR");
  expect(told).toMatchObject({ figure: { currency: "USD", mean: 5 }, steps: [] });
});

test("sources stay apart, in their order", () => {
  const told = readingsOf(
    [
      figure({ source: "articles", kind: "editorial" }),
      figure({ source: "office", kind: "official" }),
      figure({}),
    ],
    rates,
    "EUR",
  );
  expect(told.map((reading) => reading.figure.source)).toEqual(["survey", "office", "articles"]);
});

test("an occupation that its source counts no more gives way to the one that it counts now", () => {
  const old = figure({ source: "office", kind: "official", id: "old", year: 2020 });
  const other = figure({ source: "office", kind: "official", id: "other" });
  const local = figure({ source: "office", kind: "official", id: "local", year: 2024, currency: "EUR" });
  const told = readingsOf([old, figure({ source: "office", kind: "official" }), other, local], rates);
  expect(told.map((reading) => reading.figure.id)).toEqual(["f", "other", "local"]);
});

test("a newer figure without numbers does not hide an older one with them", () => {
  const empty = figure({ id: "empty", year: 2026, status: "too-few", n: 3, median: null });
  expect(readingsOf([figure({}), empty], rates).map((reading) => reading.figure.id)).toContain("f");
});
