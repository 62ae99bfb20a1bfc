import { countryName } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { currencyInWords } from "../conversion/rate-words";
import { wordsOfSource } from "../source-words";
import type { Shown } from "./shown";
import type { Choice } from "./view";

/** What a table holds: `Pay for a year in USD, Germany, Stack Overflow Developer Survey, 2025`. */
export function captionOf(
  rows: readonly Shown[],
  country: string | null,
  choice: Pick<Choice, "kind" | "title" | "measure" | "year">,
): string {
  const { currency, figure: { period } = { period: "year" } } = rows[0] ?? {};
  return [
    `Pay for ${withArticle(period)} in ${currency === undefined ? "its own currency" : currencyInWords(currency)}`,
    country === null ? "" : countryName(country),
    wordsOfSource(choice).short,
    choice.year === null ? "year not stated by source" : String(choice.year),
  ]
    .filter(Boolean)
    .join(", ");
}
