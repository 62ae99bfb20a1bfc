import { countryName } from "@/lib/money";
import { wordsOfSource } from "../source-words";
import type { Shown } from "./shown";
import type { Choice } from "./view";

/** What a table holds: `Pay for a year in USD, Germany, Stack Overflow Developer Survey, 2025`. */
export function captionOf(
  rows: readonly Shown[],
  country: string | null,
  choice: Pick<Choice, "kind" | "title" | "measure" | "year">,
): string {
  const [first] = rows;
  return [
    `Pay for a ${first?.figure.period ?? "year"} in ${first?.currency ?? "its own currency"}`,
    country === null ? "" : countryName(country),
    wordsOfSource(choice).short,
    choice.year === null ? "year not stated by source" : String(choice.year),
  ]
    .filter(Boolean)
    .join(", ");
}
