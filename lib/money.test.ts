import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countryName,
  currencyName,
  formatAmount,
  formatAxisAmount,
  formatCount,
  formatCountFor,
  formatHourlyPay,
  formatMoney,
  formatMoneyRange,
  formatRate,
  isCountry,
  isCurrency,
} from "./money";

describe("money", () => {
  it("groups rupees by lakh with their sign", () => {
    expect(formatMoney(886_667, "INR")).toBe("₹8,86,667");
  });

  it("gives every other currency its code and a no-break space", () => {
    expect(formatMoney(60_000, "CAD")).toBe("CAD\u00a060,000");
    expect(formatMoney(171_250, "USD")).toBe("USD\u00a0171,250");
    expect(formatMoney(6_000_000, "JPY")).toBe("JPY\u00a06,000,000");
    expect(formatMoney(21_228.5, "USD")).toBe("USD\u00a021,229");
  });

  it("leaves the currency to the head of a column", () => {
    expect([formatAmount(171_250.5, "USD"), formatAmount(886_667, "INR")]).toEqual(["171,251", "8,86,667"]);
  });

  it("joins a range by an en dash and names the currency at both ends", () => {
    expect(formatMoneyRange(60_000, 120_000, "CAD")).toBe("CAD\u00a060,000 – CAD\u00a0120,000");
  });

  it("never writes a lone dollar, and keeps every digit of a whole amount", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("USD", "CAD", "AUD", "INR", "EUR", "GBP", "JPY", "SEK"),
        fc.integer({ min: 0, max: 50_000_000 }),
        (currency, amount) => {
          const text = formatMoney(amount, currency);
          expect(text).not.toContain("$");
          expect(Number(text.replace(/\D/g, ""))).toBe(amount);
        },
      ),
    );
  });

  it("writes currencies by name", () => {
    expect([currencyName("SEK"), currencyName("ZZZ")]).toEqual(["Swedish Krona", "ZZZ"]);
  });

  it("shortens the amounts of an axis", () => {
    expect([0, 500, 50_000, 1_500_000].map(formatAxisAmount)).toEqual(["0", "500", "50k", "1.5m"]);
  });

  it("gives a rate four digits that count", () => {
    expect([0.886705, 87.19438, 0.011469, 25_943.2, 1].map(formatRate)).toEqual([
      "0.8867",
      "87.19",
      "0.01147",
      "25,940",
      "1",
    ]);
  });

  it("writes counts and countries", () => {
    expect(formatCount(21_280)).toBe("21,280");
    expect(formatCountFor("de-DE", 21_280)).toBe("21.280");
    expect([countryName("US"), countryName("ALL"), countryName("XK"), countryName("ZZZ")]).toEqual([
      "United States",
      "World",
      "Kosovo",
      "ZZZ",
    ]);
  });
});

it("codes of countries and currencies are told from what only looks like one", () => {
  expect(["DE", "IN", "GB", "ZZ", "EU", "AB", "de", "ALL"].filter(isCountry)).toEqual(["DE", "IN", "GB"]);
  expect(["USD", "INR", "JPY", "usd", "EUX", "$", ""].filter(isCurrency)).toEqual(["USD", "INR", "JPY"]);
});

it("writes pay for an hour with the decimals of its currency", () => {
  expect(formatHourlyPay(85_000 / (40 * 46), "CAD")).toBe("CAD\u00a046.20");
  expect(formatHourlyPay(461.956, "INR")).toBe("₹461.96");
  expect(formatHourlyPay(2884.6, "JPY")).toBe("JPY\u00a02,885");
});
