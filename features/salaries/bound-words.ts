import { formatMoney } from "@/lib/money";

/** What follows an amount of which the source states but a bound: ` or more`, ` or less`; nothing after any other. */
export function boundInWords(limit: "above" | "below" | undefined): string {
  if (limit === "above") return " or more";
  return limit === "below" ? " or less" : "";
}

/** An amount of a source with its currency, a bound told as one: `USD 239,200 or more`. */
export function boundedMoney(amount: number, currency: string, limit: "above" | "below" | undefined): string {
  return `${formatMoney(amount, currency)}${boundInWords(limit)}`;
}
