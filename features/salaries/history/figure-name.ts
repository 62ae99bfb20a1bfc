import { countryName } from "@/lib/money";
import { experienceInWords } from "../experience-bands";
import type { Figure } from "../figure";
import { educationInWords } from "../segments";

type Named = Pick<
  Figure,
  "occupation" | "country" | "experience" | "breakdown" | "segment" | "year" | "currency"
> & { segmentName?: string | null };

/** What a figure is about, for a list of figures of many kinds: `Germany, 3–5 years of coding, 2025, USD`. */
export function figureInWords(figure: Named): string {
  const { occupation, country, experience, breakdown, segment, segmentName, year, currency } = figure;
  const group = (breakdown === "education" ? educationInWords(segment) : null) ?? segmentName ?? segment;
  const parts = [
    occupation?.title ?? "",
    countryName(country),
    experience === "all" ? "" : experienceInWords(experience),
    breakdown === "none" ? "" : group,
    year === null ? "year not stated" : String(year),
    currency,
  ];
  return parts.filter((part) => part !== "").join(", ");
}
