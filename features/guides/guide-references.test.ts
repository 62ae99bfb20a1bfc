import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { GuideContent } from "@/features/guides/content";
import { findDanglingReferences, type KnownSlugs } from "@/features/guides/guide-references";
import { seedContent } from "@/features/guides/seed-content";

const read = (file: string) => parse(readFileSync(`db/seed/${file}.yaml`, "utf8"));
const slugs = (file: string): ReadonlySet<string> =>
  new Set(read(file).map((row: { slug: string }) => row.slug));
const known: KnownSlugs = {
  technologies: slugs("technologies"),
  terms: slugs("terms"),
  sources: slugs("sources"),
  roles: slugs("roles"),
  authors: slugs("authors"),
};
const guide = seedContent("backend-developer", read("guides/backend-developer"));

function faultsAfter(change: (content: GuideContent) => void): string[] {
  const content = structuredClone(guide);
  change(content);
  return findDanglingReferences(content, known).map(({ rule, path }) => `${rule} at ${path}`);
}

/** The entry at a place that the guide surely has. */
function at<T>(list: T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new Error(`the guide has no entry ${index}`);
  return entry;
}

test("every reference of the seeded guide leads somewhere, and the message names one that does not", () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
  expect(findDanglingReferences({ ...guide, authors: ["nobody"] }, known)).toEqual([
    { path: "authors.0", rule: "reference", message: "There is no author called “nobody”." },
  ]);
});

test("a reference to a row that does not exist is named with its path", () => {
  expect(
    faultsAfter((content) => {
      at(content.tasks, 0).technologies[1] = "no-such";
      at(content.tasks, 1).terms[0] = "no-such";
      at(content.tasks, 2).sources[0] = "no-such";
      at(content.myths, 0).about = "no-such";
      at(content.relations, 3).role = "no-such";
      at(content.differences, 2).role = "no-such";
      content.authors = ["no-such"];
      at(content.routes, 0).sources = ["no-such"];
      at(content.claims, 4).source = "no-such";
      at(content.day.activities, 5).source = "no-such";
      at(content.terms, 2).term = "no-such";
      at(content.technologies, 2).technology = "no-such";
    }),
  ).toEqual([
    "reference at authors.0",
    "reference at tasks.2.sources.0",
    "reference at routes.0.sources.0",
    "reference at tasks.0.technologies.1",
    "reference at tasks.1.terms.0",
    "reference at technologies.2.technology",
    "reference at terms.2.term",
    "reference at myths.0.about",
    "reference at relations.3.role",
    "reference at differences.2.role",
    "reference at day.activities.5.source",
    "reference at claims.4.source",
  ]);
});

test("a reference to an entry that the guide lacks is named with its path", () => {
  expect(
    faultsAfter((content) => {
      at(content.day.activities, 0).task = "no-such";
      at(content.skills, 1).tasks = ["security", "no-such"];
      at(content.motivations, 5).claim = "no-such";
      at(content.steps, 0).resources = ["no-such"];
      at(content.requirements, 0).of = ["docker", "aws", "security"];
    }),
  ).toEqual([
    "reference at day.activities.0.task",
    "reference at skills.1.tasks.1",
    "reference at motivations.5.claim",
    "reference at steps.0.resources.0",
    "reference at requirements.0.of.2",
  ]);
});
