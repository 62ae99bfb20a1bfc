import type { Experience } from "@/db/enums";

/** Bands of total coding years, in rising order. The last one is open. */
export const codingYearBands = [
  { band: "0-2", upTo: 2 },
  { band: "3-5", upTo: 5 },
  { band: "6-10", upTo: 10 },
  { band: "11-15", upTo: 15 },
  { band: "16+", upTo: Number.POSITIVE_INFINITY },
] as const satisfies readonly { band: Experience; upTo: number }[];

/** The band of so many finished years of coding (not professional years). A part of a year is not counted. */
export function bandOf(years: number): Experience {
  const whole = Math.floor(years);
  return codingYearBands.find(({ upTo }) => whole <= upTo)?.band ?? "16+";
}

const words: Record<Experience, string> = {
  all: "All experience",
  "0-2": "0–2 years of coding",
  "3-5": "3–5 years of coding",
  "6-10": "6–10 years of coding",
  "11-15": "11–15 years of coding",
  "16+": "16 or more years of coding",
  entry: "Entry level",
  middle: "Middle level",
  senior: "Senior level",
  executive: "Executive level",
};

/** The experience where all around it is about years of coding: `3–5 years`. */
export function bandInWords(experience: Experience): string {
  return words[experience].replace(" of coding", "");
}

/** How a reader is told the experience that a figure is about. */
export function experienceInWords(experience: Experience): string {
  return words[experience];
}
