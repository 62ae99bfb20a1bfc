import { formatCount, formatMoneyRange } from "@/lib/money";
import { boundedMoney } from "../bound-words";
import type { Statement } from "./spells";

/** What a figure said, in a line: `USD 165,000 median, n = 120`; `withdrawn`. */
export function statementInWords(statement: Statement, currency: string): string {
  const { status, n } = statement;
  if (status === "withdrawn") return "withdrawn";
  const people = n === null ? "number of people not stated" : `n = ${formatCount(n)}`;
  if (status === "too-few") return `too few reports (${people})`;
  if (status === "suppressed-by-source") return "kept back by the source";
  return `${amountInWords(statement, currency)}, ${people}`;
}

/** The amount alone, with its measure: mean and median are never mixed up. */
export function amountInWords(statement: Statement, currency: string): string {
  const { measure, median, mean, low, high, limits } = statement;
  const money = (amount: number, name: string) => boundedMoney(amount, currency, limits[name]);
  const parts = [
    low !== null && high !== null ? `${formatMoneyRange(low, high, currency)} range` : null,
    median === null ? null : `${money(median, "median")} median`,
    mean === null ? null : `${money(mean, "mean")} average`,
  ].filter((part) => part !== null);
  const words = parts.join(", ") || "not stated";
  return measure === "disputed" ? `${words} (average or median, not settled)` : words;
}

/** What lies around the median, `one in ten under …`; null where percentiles are not told. */
export function spreadInWords(statement: Statement, currency: string): string | null {
  const { status, p10, p25, p75, p90, limits } = statement;
  if (status !== "ok" || p10 === null || p25 === null || p75 === null || p90 === null) return null;
  const under = boundedMoney(p10, currency, limits.p10);
  const over = boundedMoney(p90, currency, limits.p90);
  return `middle half ${formatMoneyRange(p25, p75, currency)}, a tenth under ${under}, a tenth over ${over}`;
}
