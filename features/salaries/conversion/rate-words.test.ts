import { expect, it } from "vitest";
import { internationalDollar, type Step } from "./convert";
import { convertedAmount, rateInWords, reasonInWords, targetInWords, unitInWords } from "./rate-words";

const exchange: Step = {
  ...{ kind: "exchange", from: "USD", to: "EUR", country: null, rate: 0.886705, year: 2025 },
  source: "European Central Bank",
};
const power: Step = {
  ...{ kind: "purchasing-power", from: "EUR", to: internationalDollar, country: "DE", rate: 1 / 0.7042 },
  ...{ year: 2024, source: "World Bank" },
};

it("says rate, year and source, and that a rate is older than the figure", () => {
  expect(rateInWords({ currency: "EUR", steps: [exchange] }, 2025)).toBe(
    "at 0.8867 EUR for USD\u00A01, mean of 2025, European Central Bank",
  );
  expect(rateInWords({ currency: "EUR", steps: [{ ...exchange, year: 2024 }] }, 2025)).toBe(
    "at 0.8867 EUR for USD\u00A01, mean of 2024, the latest before the figure's year, European Central Bank",
  );
});

it("says both steps of purchasing power, each with its year and source", () => {
  expect(rateInWords({ currency: internationalDollar, steps: [exchange, power] }, 2025)).toBe(
    "at 0.8867 EUR for USD\u00A01, mean of 2025, European Central Bank; then at 0.7042 EUR for the purchasing power " +
      "of one international dollar in Germany, 2024, the latest before the figure's year, World Bank",
  );
});

it("says what was not converted because it needed none", () => {
  expect(rateInWords({ currency: "EUR", steps: [] }, null)).toBe("stated in EUR by the source");
});

it("writes amounts without a lone dollar sign", () => {
  expect(convertedAmount(65_000, "EUR")).toBe("EUR\u00A065,000");
  expect(convertedAmount(88_000, internationalDollar)).toBe("88,000\u00A0international dollars");
});

it("names targets and reasons in words", () => {
  expect(targetInWords({ currency: "EUR" })).toBe("EUR");
  expect(targetInWords({ power: true })).toMatch(/international dollars/);
  expect(reasonInWords("no purchasing power of TW")).toBe(
    "Not converted: no purchasing power of Taiwan is known.",
  );
  expect(reasonInWords("year not stated by source")).toBe("Not converted: year not stated by source.");
});

it("names what a column of amounts is in", () => {
  expect(unitInWords("EUR", "year")).toBe("EUR a year");
  expect(unitInWords(internationalDollar, "hour")).toBe("international dollars an hour");
});
