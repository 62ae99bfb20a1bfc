/** What schools and universities people have been to, in rising order; those that no order fits come last. */
export const educations = [
  "primary",
  "secondary",
  "some-college",
  "associate",
  "bachelor",
  "master",
  "professional",
  "other",
] as const;
export type Education = (typeof educations)[number];

const words: Record<Education, string> = {
  primary: "Primary school",
  secondary: "Secondary school",
  "some-college": "Some college or university, no degree",
  associate: "Associate degree",
  bachelor: "Bachelor\u2019s degree",
  master: "Master\u2019s degree",
  professional: "Doctorate or professional degree",
  other: "Other education",
};

/**
 * How a reader is told the education that a figure is about; null for a segment that is none. (The segment of a
 * language is the slug of a technology, which has its name in the table of technologies.)
 */
export function educationInWords(segment: string): string | null {
  const known = educations.find((name) => name === segment);
  return known === undefined ? null : words[known];
}

/** Where an education stands among the others: for sorting, from primary school up. */
export function educationRank(segment: string): number {
  const names: readonly string[] = educations;
  const place = names.indexOf(segment);
  return place === -1 ? educations.length : place;
}
