import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAmount, formatMoney } from "@/lib/money";
import { readPay } from "./amount";

test.each([
  ["65000", 65_000],
  ["65,000", 65_000],
  ["65.000", 65_000],
  ["65 000", 65_000],
  ["65\u00a0000", 65_000],
  ["65\u202f000", 65_000],
  ["65’000", 65_000],
  ["65'000", 65_000],
  [" 65000 ", 65_000],
  ["1,250,000", 1_250_000],
  ["1.250.000", 1_250_000],
  ["8,86,667", 886_667],
  ["1,08,86,667", 10_886_667],
  ["65,000.50", 65_000.5],
  ["65.000,50", 65_000.5],
  ["65 000,5", 65_000.5],
  ["8,86,667.25", 886_667.25],
  ["25.5", 25.5],
  ["25,50", 25.5],
  ["0.75", 0.75],
  ["65k", 65_000],
  ["65 K", 65_000],
  ["65.5k", 65_500],
  ["65,5k", 65_500],
  ["1.2m", 1_200_000],
  ["8.9 lakh", 890_000],
  ["６５０００", 65_000],
])("%j is read", (text, amount) => {
  expect(readPay(text, "SEK")).toEqual({ amount });
});

test.each([
  ["₹8,86,667", "INR", 886_667],
  ["€65.000", "EUR", 65_000],
  ["65.000 €", "EUR", 65_000],
  ["$65,000", "USD", 65_000],
  ["$65,000", "CAD", 65_000],
  ["£45k", "GBP", 45_000],
  ["¥6,000,000", "JPY", 6_000_000],
  ["CAD 60,000", "CAD", 60_000],
  ["60000 cad", "CAD", 60_000],
  ["USD65k", "USD", 65_000],
])("%j in %s is read", (text, currency, amount) => {
  expect(readPay(text, currency)).toEqual({ amount });
});

test.each([
  "65,00,0",
  "6,5000",
  "65.0000",
  "65,000,00",
  "1.250,000.50",
  "65,000.500",
  "65.500k",
  "0.650",
  "065,000",
  "65-70k",
  "65 to 70",
  "abc",
  "12e3",
  "0x10",
  "1 2 3",
  ",5",
  "5,",
  "k",
  "٦٥٠٠٠",
  "65000000000000",
])("%j is refused, with what to write", (text) => {
  const read = readPay(text, "EUR");
  expect(read).toEqual({ error: expect.stringContaining("such as 65000 or 65,000") });
  expect(read).toEqual({ error: expect.stringMatching(/^Pay/) });
});

test.each(["0", "-5", "-65,000", "0.00"])("%j is refused as no pay", (text) => {
  expect(readPay(text, "EUR")).toEqual({ error: expect.stringContaining("one amount above zero") });
});

test.each([
  ["₹8,86,667", "USD"],
  ["€65,000", "USD"],
  ["USD 65,000", "EUR"],
  ["$65,000", "EUR"],
])("%j is refused where %s is chosen", (text, currency) => {
  expect(readPay(text, currency)).toEqual({
    error: expect.stringContaining(`the currency chosen is ${currency}`),
  });
});

test("nothing written is no pay and no mistake", () => {
  expect(readPay("", "EUR")).toBeNull();
  expect(readPay("  ", "EUR")).toBeNull();
});

test("what the portal writes, it reads", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.constantFrom("USD", "INR", "JPY", "EUR", "CAD"),
      (amount, currency) => {
        expect(readPay(formatMoney(amount, currency), currency)).toEqual({ amount });
        expect(readPay(formatAmount(amount, currency), currency)).toEqual({ amount });
      },
    ),
  );
});

test("whatever is typed is read as an amount above zero, or refused", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,' kmK-]{0,12}$/)), (text) => {
      const read = readPay(text, "EUR");
      if (read === null) expect(text.trim()).toBe("");
      else if ("amount" in read) expect(read.amount > 0 && Number.isFinite(read.amount)).toBe(true);
      else expect(read.error).toMatch(/^Pay/);
    }),
  );
});
