import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RateRow } from "./conversion-rates";
import { rateLinesOf, ratesOfLine } from "./rate-line";

const rate = (area: string, year: number, value: number, source = "a-bank"): RateRow => ({
  ...{ kind: "exchange", area, currency: area, year, rate: value, source },
});

describe("lines of rates", () => {
  it("hold years that follow each other", () => {
    const rates = [rate("EUR", 2020, 0.8768), rate("EUR", 2021, 0.846), rate("EUR", 2023, 0.9248)];
    expect(rateLinesOf([...rates, rate("GBP", 2024, 0.7824)])).toEqual([
      ["exchange", "EUR", "EUR", "a-bank", "2020", "0.8768 0.846"],
      ["exchange", "EUR", "EUR", "a-bank", "2023", "0.9248"],
      ["exchange", "GBP", "GBP", "a-bank", "2024", "0.7824"],
    ]);
  });

  it("lose nothing, whatever the rates", () => {
    const any = fc.record({
      kind: fc.constantFrom("exchange" as const, "purchasing-power" as const),
      area: fc.constantFrom("EUR", "GBP", "DE"),
      currency: fc.constantFrom("EUR", "GBP"),
      year: fc.integer({ min: 1990, max: 2100 }),
      rate: fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      source: fc.constantFrom("a-bank", "another"),
    });
    fc.assert(
      fc.property(fc.array(any), (rates) => {
        expect(rateLinesOf(rates).flatMap(ratesOfLine)).toEqual(rates);
      }),
    );
  });

  it("are refused with what is no rate or no kind", () => {
    expect(() => ratesOfLine(["exchange", "EUR", "EUR", "a-bank", "2020", "0.8 x"])).toThrow(
      '"x" is no rate',
    );
    expect(() => ratesOfLine(["barter", "EUR", "EUR", "a-bank", "2020", "0.8"])).toThrow('"barter"');
  });
});
