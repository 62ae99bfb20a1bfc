import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statistics } from "../figure";
import {
  type Converted,
  convert,
  internationalDollar,
  type Rate,
  type Target,
  targetOf,
  targetShape,
} from "./convert";

const ecb = (area: string, year: number, rate: number): Rate => ({
  ...{ kind: "exchange", area, currency: area, year, rate, source: "European Central Bank" },
});
const power = (area: string, currency: string, year: number, rate: number): Rate => ({
  ...{ kind: "purchasing-power", area, currency, year, rate, source: "World Bank" },
});
const rates = [
  ecb("EUR", 2023, 0.92),
  ecb("EUR", 2024, 0.925),
  ecb("EUR", 2025, 0.8),
  ecb("EUR", 2026, 0.7),
  ecb("CAD", 2024, 1.4),
  ecb("RUB", 2021, 74),
  power("DE", "EUR", 2023, 0.75),
  power("DE", "EUR", 2024, 0.5),
  power("UA", "UAH", 2024, 11.67),
  power("VE", "VES", 2011, 2),
];

const nothing = {
  p10: null,
  p25: null,
  median: null,
  p75: null,
  p90: null,
  mean: null,
  low: null,
  high: null,
};
const figure = { currency: "USD", country: "DE", year: 2025, ...nothing, median: 100_001, mean: 120_000 };

function converted(of: Parameters<typeof convert>[0], target: Target, by = rates): Converted {
  const answer = convert(of, by, target);
  if ("notConverted" in answer) throw new Error(answer.notConverted);
  return answer.converted;
}

it("is asked for by the name of a currency, or by purchasing power", () => {
  expect([targetOf("EUR"), targetOf("power")]).toEqual([{ currency: "EUR" }, { power: true }]);
  expect(["EUR", "power", "eur", "EURO", ""].map((name) => targetShape.test(name))).toEqual([
    ...[true, true, false, false, false],
  ]);
});

describe("conversion to a currency", () => {
  it("is at the mean of the figure's year, in whole units, each statistic for itself", () => {
    expect(converted(figure, { currency: "EUR" })).toEqual({
      ...nothing,
      ...{ currency: "EUR", rate: 0.8, rateYear: 2025, rateSource: "European Central Bank" },
      ...{ median: 80_001, mean: 96_000 },
      steps: [
        {
          ...{ kind: "exchange", from: "USD", to: "EUR", country: null, rate: 0.8, year: 2025 },
          source: "European Central Bank",
        },
      ],
    });
  });

  it("takes the latest year before, and never a later one", () => {
    expect(converted({ ...figure, year: 2027 }, { currency: "EUR" }).rateYear).toBe(2026);
    expect(convert({ ...figure, year: 2022 }, rates, { currency: "EUR" })).toEqual({
      notConverted: "no rate of EUR",
    });
  });

  it("between two currencies takes both rates of one year", () => {
    const canadian = converted({ ...figure, currency: "CAD" }, { currency: "EUR" });
    expect(canadian).toMatchObject({ rateYear: 2024, rate: 0.925 / 1.4 });
    expect(canadian.median).toBe(Math.round((100_001 * 0.925) / 1.4));
    expect(convert({ ...figure, year: 2025, currency: "RUB" }, rates, { currency: "EUR" })).toEqual({
      notConverted: "no year with a rate of RUB and EUR",
    });
  });

  it("names both sources where two rates come from two", () => {
    const taiwan = { ...ecb("TWD", 2025, 31), source: "Federal Reserve" };
    expect(
      converted({ ...figure, currency: "TWD" }, { currency: "EUR" }, [...rates, taiwan]).rateSource,
    ).toBe("Federal Reserve; European Central Bank");
  });

  it("leaves a figure of that currency as it is, of whatever year", () => {
    expect(converted({ ...figure, currency: "EUR", year: null }, { currency: "EUR" })).toMatchObject({
      ...{ currency: "EUR", rate: 1, rateYear: null, rateSource: null, steps: [], median: 100_001 },
    });
  });

  it.each([
    ["no rate of UAH", figure, { currency: "UAH" }],
    ["no rate of UAH", { ...figure, currency: "UAH" }, { currency: "EUR" }],
    ["year not stated by source", { ...figure, year: null }, { currency: "EUR" }],
    ["year not stated by source", { ...figure, year: null }, { power: true }],
    ["no statistic to convert", { ...figure, ...nothing }, { currency: "EUR" }],
    ["the whole world has no purchasing power", { ...figure, country: "ALL" }, { power: true }],
    ["no purchasing power of TW", { ...figure, country: "TW" }, { power: true }],
    ["no rate of UAH", { ...figure, country: "UA" }, { power: true }],
    // Fourteen years ago is no evidence of today.
    ["no purchasing power of VE", { ...figure, country: "VE" }, { power: true }],
  ] as const)("has a reason instead of a number: %s", (reason, of, target) => {
    expect(convert(of, rates, target)).toEqual({ notConverted: reason });
  });
});

describe("conversion by purchasing power", () => {
  it("goes through the country's own currency, each step with its year", () => {
    const answer = converted(figure, { power: true });
    expect(answer).toMatchObject({
      ...{ currency: internationalDollar, rate: 1.6, rateYear: 2024, median: 160_002 },
      rateSource: "European Central Bank; World Bank",
    });
    expect(answer.steps).toMatchObject([
      { kind: "exchange", from: "USD", to: "EUR", rate: 0.8, year: 2025, country: null },
      { kind: "purchasing-power", from: "EUR", to: internationalDollar, rate: 2, year: 2024, country: "DE" },
    ]);
  });

  it("is one step for a figure in the country's own currency, without any exchange rate", () => {
    const ukraine = converted({ ...figure, country: "UA", currency: "UAH" }, { power: true });
    expect(ukraine.steps).toHaveLength(1);
    expect(ukraine.median).toBe(Math.round(100_001 / 11.67));
  });
});

describe("for any figure and rates", () => {
  const someRates = fc.array(
    fc.record({
      kind: fc.constant("exchange" as const),
      area: fc.constantFrom("EUR", "INR", "JPY"),
      year: fc.integer({ min: 2015, max: 2026 }),
      rate: fc.double({ min: 0.001, max: 2000, noNaN: true }),
    }),
    { maxLength: 30 },
  );
  const complete = (rows: { kind: "exchange"; area: string; year: number; rate: number }[]): Rate[] =>
    [...new Map(rows.map((row) => [`${row.area} ${row.year}`, row])).values()].map((row) => ({
      ...row,
      currency: row.area,
      source: "S",
    }));
  const amounts = fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 5, maxLength: 5 });
  const currency = fc.constantFrom("USD", "EUR", "INR", "JPY");
  const year = fc.integer({ min: 2018, max: 2027 });

  it("there and back is the same within rounding, and in the same order", () => {
    fc.assert(
      fc.property(someRates, amounts, currency, currency, year, (rows, values, from, to, ofYear) => {
        const known = complete(rows);
        const [p10, p25, median, p75, p90] = values.toSorted((a, b) => a - b);
        const of = {
          ...{ ...figure, currency: from, year: ofYear, mean: null },
          ...{
            p10: p10 ?? null,
            p25: p25 ?? null,
            median: median ?? null,
            p75: p75 ?? null,
            p90: p90 ?? null,
          },
        };
        const there = convert(of, known, { currency: to });
        if ("notConverted" in there) {
          expect(there.notConverted).toMatch(/^no (?:rate of|year with)/);
          return;
        }
        const { converted: moved } = there;
        expect(moved.rateYear ?? 0).toBeLessThanOrEqual(ofYear);
        const inOrder = [moved.p10, moved.p25, moved.median, moved.p75, moved.p90].map(Number);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        const back = converted({ ...of, ...moved, currency: to }, { currency: from }, known);
        for (const name of statistics) {
          if (of[name] === null) expect(back[name]).toBeNull();
          // Half a unit of the other currency, brought back, and half a unit of this one.
          else
            expect(Math.abs(Number(back[name]) - Number(of[name]))).toBeLessThanOrEqual(
              0.5 / moved.rate + 0.51,
            );
        }
      }),
    );
  });

  it("without a rate of its years there is never a number", () => {
    fc.assert(
      fc.property(someRates, currency, currency, year, (rows, from, to, ofYear) => {
        const later = complete(rows).filter((rate) => rate.year > ofYear);
        const answer = convert({ ...figure, currency: from, year: ofYear }, later, { currency: to });
        expect("converted" in answer).toBe(from === to);
        expect(convert({ ...figure, currency: from, year: ofYear }, later, { power: true })).toHaveProperty(
          "notConverted",
        );
      }),
    );
  });
});
