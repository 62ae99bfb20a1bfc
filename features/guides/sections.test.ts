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
  const sections = sectionsOf(content, { hasPay: true, hasAgreement: true });
  expect(sections.map((section) => section.anchor)).toEqual(sectionAnchors);
  expect(sections.find((section) => section.anchor === "request")?.title).toBe(content.diagram?.title);
});

test("what would be empty is left out", () => {
  const bare = { ...content, diagram: null, myths: [], claims: [] };
  const anchors = sectionsOf(bare, { hasPay: false }).map((section) => section.anchor);
  for (const anchor of ["request", "myths", "claims", "salary", "agreement"])
    expect(anchors).not.toContain(anchor);
  expect(anchors).toContain("tasks");
});

test("who wants to start meets the first steps first, who looks around the day and the myths", () => {
  const order = (path: "start" | "around") =>
    sectionsOf(content, { hasPay: true, hasAgreement: true, path }).map((section) => section.anchor);
  expect(order("start").slice(0, 4)).toEqual(["start", "routes", "hiring", "overview"]);
  expect(order("around").slice(0, 4)).toEqual(["day", "myths", "motivations", "overview"]);
  for (const path of ["start", "around"] as const) {
    expect(order(path).toSorted()).toEqual(sectionAnchors.toSorted());
    const rest = order(path).slice(3);
    expect(rest).toEqual(sectionAnchors.filter((anchor) => rest.includes(anchor)));
  }
});

test("a section that is empty does not come first either", () => {
  const order = sectionsOf({ ...content, myths: [] }, { hasPay: true, path: "around" });
  expect(order.slice(0, 3).map((section) => section.anchor)).toEqual(["day", "motivations", "overview"]);
});
