import { expect, test } from "vitest";
import type { Statement } from "./spells";
import { amountInWords, spreadInWords, statementInWords } from "./statement-words";

const said = (rest: Partial<Statement>): Statement => ({
  ...{ status: "ok", measure: "median", n: null, median: null, limits: {} },
  ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
  ...rest,
});
const words = (rest: Partial<Statement>, currency = "USD") =>
  statementInWords(said(rest), currency).replaceAll("\u00a0", " ");

test("a statement is said with its measure and its people", () => {
  expect(words({ median: 165_000, n: 120 })).toBe("USD 165,000 median, n = 120");
  expect(words({ measure: "range", low: 60_000, high: 120_000, mean: 85_000 }, "CAD")).toBe(
    "CAD 60,000 – CAD 120,000 range, CAD 85,000 average, number of people not stated",
  );
  expect(words({ measure: "disputed", mean: 886_667 }, "INR")).toBe(
    "₹8,86,667 average (average or median, not settled), number of people not stated",
  );
  expect(amountInWords(said({ median: 239_200, limits: { median: "above" } }), "USD")).toBe(
    "USD\u00a0239,200 or more median",
  );
});

test("what may not be shown is said to be so", () => {
  expect(words({ status: "withdrawn" })).toBe("withdrawn");
  expect(words({ status: "too-few", n: 7 })).toBe("too few reports (n = 7)");
  expect(words({ status: "suppressed-by-source" })).toBe("kept back by the source");
});

test("what lies around the median is said where it is known", () => {
  const percentiles = { p10: 60_000, p25: 80_000, median: 100_000, p75: 120_000, p90: 239_200 };
  const spread = (rest: Partial<Statement>) => spreadInWords(said(rest), "USD")?.replaceAll("\u00a0", " ");
  expect(spread({ measure: "percentiles", ...percentiles })).toBe(
    "middle half USD 80,000 – USD 120,000, a tenth under USD 60,000, a tenth over USD 239,200",
  );
  expect(spread({ median: 100_000 })).toBeUndefined();
  expect(spread({ status: "withdrawn" })).toBeUndefined();
});
