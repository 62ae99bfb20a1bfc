import { countryName, formatAmount, formatMoney, formatRate } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { type Converted, internationalDollar, type Step, type Target } from "./convert";

/** What figures are shown in: "EUR", "international dollars of equal purchasing power". */
export function targetInWords(target: Target): string {
  return "power" in target ? "international dollars of equal purchasing power" : target.currency;
}

/** What a column of amounts is in: `USD a year`, `international dollars a year`. */
export function unitInWords(currency: string, period: string): string {
  return `${currencyInWords(currency)} ${withArticle(period)}`;
}

/** A currency as it stands in a sentence. */
export function currencyInWords(currency: string): string {
  return currency === internationalDollar ? "international dollars" : currency;
}

/** An amount of the target, never with a lone dollar sign: `EUR 65,000`, `88,000 international dollars`. */
export function convertedAmount(amount: number, currency: string): string {
  return currency === internationalDollar
    ? `${formatAmount(amount, currency)}\u00A0international dollars`
    : formatMoney(amount, currency);
}

/**
 * How a figure was converted, as a part of a sentence: "at 0.8867 EUR for USD 1, mean of 2025, European Central Bank".
 * @param year the year of the figure, so that an older rate can be told from one of that year.
 */
export function rateInWords({ steps, currency }: Pick<Converted, "steps" | "currency">, year: number | null) {
  if (steps.length === 0) return `stated in ${currency} by the source`;
  return steps.map((step) => stepInWords(step, year)).join("; then ");
}

function stepInWords({ kind, from, to, country, rate, year, source }: Step, ofYear: number | null): string {
  const age = year === ofYear ? "" : ", the latest before the figure's year";
  if (kind === "exchange") {
    return `at ${formatRate(rate)} ${to} for ${from}\u00A01, mean of ${year}${age}, ${source}`;
  }
  const place = country === null ? "" : ` in ${countryName(country)}`;
  return `at ${formatRate(1 / rate)} ${from} for the purchasing power of one international dollar${place}, ${year}${age}, ${source}`;
}

/** Why a figure is not converted, as a sentence: the reason itself is shorter, for programs. */
export function reasonInWords(reason: string): string {
  const [, code] = /^no purchasing power of ([A-Z]{2})$/.exec(reason) ?? [];
  const said = code ? `no purchasing power of ${countryName(code)} is known` : reason;
  return `Not converted: ${said}.`;
}
