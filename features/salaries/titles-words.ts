import type { DatasetKind } from "@/db/enums";

/** How many of a source's own titles are printed; job records know dozens. */
const printed = 8;

/** What a source did with its own titles of a role. */
export function namedAs(kind: DatasetKind): string {
  if (kind === "official") return "Counted as";
  return kind === "job-records" ? "Titles on the records" : "Asked as";
}

/** The source's own titles, in quotation marks. */
export function titlesInWords(titles: readonly string[]): string {
  const quoted = titles.slice(0, printed).map((title) => `“${title}”`);
  const more = titles.length - quoted.length;
  return more > 0 ? `${quoted.join(", ")} and ${more} more` : quoted.join(", ");
}
