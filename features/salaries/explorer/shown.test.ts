import { describe, expect, it } from "vitest";
import type { Rate } from "../conversion/convert";
import { type Figure, unknownStatistics } from "../figure";
import { arrange, groupsOf, showFigures, sortShown, waysOfConversion } from "./shown";

const euro: Rate = {
  kind: "exchange",
  area: "EUR",
  currency: "EUR",
  year: 2025,
  rate: 0.5,
  source: "A bank",
};

function figure(country: string, given: Partial<Figure>): Figure {
  return {
    ...unknownStatistics,
    ...{ id: `${country}-${given.currency ?? "USD"}`, country, experience: "all", experienceBasis: "none" },
    ...{ source: "s", year: 2025, currency: "USD", period: "year", population: "Everybody" },
    ...{ measure: "percentiles", status: "ok", n: 20 },
    ...given,
  } as Figure;
}
const countryOf = ({ country }: Figure) => country;
const shown = (...figures: Figure[]) => showFigures(figures, null, []);
const byMedian = { key: "median", isTurned: false } as const;

describe("sorting", () => {
  const rows = shown(
    figure("AA", { median: 10, n: 30 }),
    figure("BB", { median: 30, n: 10 }),
    figure("CC", { median: null, n: null }),
    figure("DD", { median: 30, n: 20 }),
  );
  const order = (key: "median" | "n" | "name" | "p90", isTurned = false) =>
    sortShown(rows, { key, isTurned }, countryOf).map(({ figure: { country } }) => country);

  it("puts the highest first, and what has no value last in either direction", () => {
    expect(order("median")).toEqual(["BB", "DD", "AA", "CC"]);
    expect(order("median", true)).toEqual(["AA", "BB", "DD", "CC"]);
    expect(order("n")).toEqual(["AA", "DD", "BB", "CC"]);
    expect(order("p90")).toEqual(["AA", "BB", "CC", "DD"]);
  });

  it("puts names from A on", () => {
    expect(order("name")).toEqual(["AA", "BB", "CC", "DD"]);
    expect(order("name", true)).toEqual(["DD", "CC", "BB", "AA"]);
  });
});

describe("figures as they are shown", () => {
  it("are left in their own currency unless another is asked for", () => {
    const [row] = shown(figure("AA", { median: 10 }));
    expect(row).toMatchObject({ currency: "USD", values: { median: 10 }, conversion: null });
  });

  it("are converted with their rate, or left with the reason", () => {
    const figures = [
      figure("AA", { median: 10 }),
      figure("BB", { median: 10, currency: "XYZ" }),
      figure("CC", { n: 3, status: "too-few" }),
    ];
    const rows = showFigures(figures, { currency: "EUR" }, [euro]);
    expect(rows[0]).toMatchObject({ currency: "EUR", values: { median: 5 } });
    expect(rows[1]).toMatchObject({ currency: "XYZ", values: { median: 10 } });
    expect(rows[2]?.conversion).toBeNull();
    const { converted, refused } = waysOfConversion(rows);
    expect(converted).toMatchObject([{ rate: 0.5, rateYear: 2025, rateSource: "A bank" }]);
    expect(refused).toMatchObject([{ figure: { country: "BB" }, why: "no rate of XYZ" }]);
  });
});

it("keeps what too few said beside the largest group of its currency", () => {
  const rows = shown(
    figure("AA", { median: 1, currency: "EUR" }),
    figure("BB", { median: 2 }),
    figure("CC", { median: 3 }),
    figure("DD", { n: 2, status: "too-few" }),
  );
  expect(groupsOf(rows).map((group) => group.map(({ figure: { country } }) => country))).toEqual([
    ["BB", "CC", "DD"],
    ["AA"],
  ]);
});

describe("a list", () => {
  it("keeps currencies and measures apart, the largest group first", () => {
    const rows = shown(
      figure("AA", { median: 10, currency: "CAD" }),
      figure("BB", { median: 20 }),
      figure("CC", { median: 30 }),
      figure("DD", { mean: 99, measure: "mean" }),
    );
    const { groups } = arrange(rows, byMedian, countryOf, countryOf);
    expect(groups.map(({ currency, measure, rows: own }) => [currency, measure, own.length])).toEqual([
      ["USD", "percentiles", 2],
      ["CAD", "percentiles", 1],
      ["USD", "mean", 1],
    ]);
    expect(groups[0]?.rows.map(({ figure: { country } }) => country)).toEqual(["CC", "BB"]);
  });

  it("withholds what too few said, and still counts it", () => {
    const few = figure("AA", { n: 4, status: "too-few" });
    const kept = figure("BB", { n: null, status: "suppressed-by-source" });
    const { groups, withheld } = arrange(shown(kept, few), byMedian, countryOf, countryOf);
    expect(groups).toEqual([]);
    expect(withheld).toEqual([few, kept]);
  });

  it("shows once what a source tells in two currencies, as soon as both are converted into one", () => {
    const figures = [
      figure("AA", { median: 10 }),
      figure("AA", { median: 6, currency: "EUR" }),
      figure("BB", { median: 20 }),
    ];
    const own = arrange(showFigures(figures, null, []), byMedian, countryOf, countryOf);
    expect(own.groups.map(({ currency }) => currency)).toEqual(["USD", "EUR"]);
    const inEuro = arrange(showFigures(figures, { currency: "EUR" }, [euro]), byMedian, countryOf, countryOf);
    expect(inEuro.groups).toHaveLength(1);
    expect(inEuro.groups[0]?.rows.map(({ values }) => values.median)).toEqual([10, 6]);
  });
});
