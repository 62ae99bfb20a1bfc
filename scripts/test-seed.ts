import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ContentFault, GuideContent } from "@/features/guides/content";
import type { KnownSlugs } from "@/features/guides/guide-references";
import { seedContent } from "@/features/guides/seed-content";

const read = (file: string) => parse(readFileSync(`db/seed/${file}.yaml`, "utf8"));
const slugs = (file: string): ReadonlySet<string> =>
  new Set(read(file).map((row: { slug: string }) => row.slug));

/** The names that a fresh portal knows. */
export const seededSlugs: KnownSlugs = {
  technologies: slugs("technologies"),
  terms: slugs("terms"),
  sources: slugs("sources"),
  roles: slugs("roles"),
  authors: slugs("authors"),
};

/** The guide that a fresh portal starts with. */
export const seededGuide = seedContent("backend-developer", read("guides/backend-developer"));

/** The faults that `find` sees in the guide after a change, as `rule at path`. */
export function faultsFound(
  find: (content: GuideContent, known: KnownSlugs) => ContentFault[],
  change: (content: GuideContent) => void,
): string[] {
  const content = structuredClone(seededGuide);
  change(content);
  return find(content, seededSlugs).map(({ rule, path }) => `${rule} at ${path}`);
}

/** The entry at a place that the guide surely has. */
export function at<T>(list: T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new Error(`the guide has no entry ${index}`);
  return entry;
}
