import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { findAdvice } from "@/features/guides/advice";
import { seedContent } from "@/features/guides/seed-content";

const content = seedContent(
  "backend-developer",
  parse(readFileSync("db/seed/guides/backend-developer.yaml", "utf8")),
);
const rulesOf = (changed: typeof content) => findAdvice(changed).map(({ rule, path }) => `${rule} ${path}`);

test("a resource without a link is named, and only that one", () => {
  const found = findAdvice(content).filter(({ rule }) => rule === "resource-without-link");
  expect(found.map(({ message }) => message)).toEqual(["“Backend Engineering (Beginner)” has no link."]);
  const place = content.resources.findIndex(({ url }) => url === null);
  expect(found[0]?.path).toBe(`resources.${place}.url`);
});

test("a claim without a source is named, and a figure without a date", () => {
  expect(rulesOf(content).filter((line) => line.startsWith("not-sourced"))).toHaveLength(4);
  expect(rulesOf(content).filter((line) => line.startsWith("figure-without-date"))).toHaveLength(2);
});

test("a guide that gives everything needs no advice", () => {
  const whole = {
    ...content,
    resources: content.resources.map((resource) => ({ ...resource, url: "https://example.org/" })),
    claims: content.claims.map((claim) => ({ ...claim, source: "editorial", asOf: "2025" })),
  };
  expect(findAdvice(whole)).toEqual([]);
});
