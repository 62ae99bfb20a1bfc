import { countryName } from "@/lib/money";
import type { Shown } from "./shown";
import { wordsOfSource } from "./source-words";
import type { Choice } from "./view";

/** What a table holds: `Pay for a year in USD, Germany, Stack Overflow respondents, 2025`. */
export function captionOf(
  rows: readonly Shown[],
  country: string | null,
  { source, year }: Pick<Choice, "source" | "year">,
): string {
  const [first] = rows;
  return [
    `Pay for a ${first?.figure.period ?? "year"} in ${first?.currency ?? "its own currency"}`,
    country === null ? "" : countryName(country),
    wordsOfSource(source).short,
    year === null ? "year not stated by source" : String(year),
  ]
    .filter(Boolean)
    .join(", ");
}
