import { countryName } from "@/lib/money";
import type { Plan } from "./view";

/** Countries whose names take an article in a sentence. */
const withArticle = new Set(
  "AE BQ BS CC CD CF CG CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH SB TC UM US VA VG VI".split(" "),
);

/** A place in the middle of a sentence: `the United States`, `Germany`, `the world`. */
export function placeInWords(country: string): string {
  if (country === "ALL") return "the world";
  return withArticle.has(country) ? `the ${countryName(country)}` : countryName(country);
}

/** Where figures are from, as the end of a sentence: `in Germany`, `worldwide`. */
export function inPlace(country: string): string {
  return country === "ALL" ? "worldwide" : `in ${placeInWords(country)}`;
}

/** What a view shows, for the head of its page and of the browser's window. */
export function titleOf({ view, country }: Pick<Plan, "view" | "country">, role: string | null): string {
  const pay = role === null ? "Pay" : `${role} pay`;
  const place = country === null ? "" : ` ${inPlace(country)}`;
  switch (view) {
    case "countries":
      return `${pay}, country by country`;
    case "roles":
      return `Pay${place}, role by role`;
    case "experience":
      return `${pay}${place}, by experience`;
    case "years":
      return `${pay}${place}, year by year`;
    case "education":
      return `${pay}${place}, by degree`;
    case "languages":
      return `${pay}${place}, by programming language`;
    case "group":
      return `${pay}${place}, source by source`;
  }
}
