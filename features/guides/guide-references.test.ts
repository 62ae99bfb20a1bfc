import { expect, test } from "vitest";
import type { GuideContent } from "@/features/guides/content";
import { findDanglingReferences } from "@/features/guides/guide-references";
import { at, faultsFound, seededGuide as guide, seededSlugs as known } from "@/scripts/test-seed";

const faultsAfter = (change: (content: GuideContent) => void) => faultsFound(findDanglingReferences, change);

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
