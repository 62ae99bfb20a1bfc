import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { sectionAnchors, sectionsOf } from "@/features/guides/sections";
import { seedContent } from "@/features/guides/seed-content";

const content = seedContent(
  "backend-developer",
  parse(readFileSync("db/seed/guides/backend-developer.yaml", "utf8")),
);

test("a full guide has every section, and the diagram's own title", () => {
  const sections = sectionsOf(content, { hasPay: true });
  expect(sections.map((section) => section.anchor)).toEqual(sectionAnchors);
  expect(sections.find((section) => section.anchor === "request")?.title).toBe(content.diagram?.title);
});

test("what would be empty is left out", () => {
  const bare = { ...content, diagram: null, myths: [], claims: [] };
  const anchors = sectionsOf(bare, { hasPay: false }).map((section) => section.anchor);
  for (const anchor of ["request", "myths", "claims", "salary"]) expect(anchors).not.toContain(anchor);
  expect(anchors).toContain("tasks");
});
