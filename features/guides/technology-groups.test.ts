import { expect, test } from "vitest";
import type { Share, Technology } from "@/features/guides/queries";
import { groupTechnologies, percent } from "@/features/guides/technology-groups";

const share = (role: string | null, value: number, year = 2025): Share => ({
  role,
  source: role ? "survey" : "published",
  year,
  n: Math.round(value * 1000),
  base: 1000,
  share: value,
});

const technology = (slug: string, shares: Share[]): Technology => ({
  slug,
  name: slug.toUpperCase(),
  kind: "tool",
  summary: "A tool.",
  shares,
  inDemand: false,
});

const known = {
  go: technology("go", [share("backend-developer", 0.2), share(null, 0.17)]),
  java: technology("java", [share("backend-developer", 0.4)]),
  docker: technology("docker", [share(null, 0.7), share(null, 0.6, 2024)]),
  http: technology("http", []),
};
const uses = ["go", "java", "docker", "http", "unheard-of"].map((slug) => ({ technology: slug }));

test("shares of the role, of everybody and none are three groups, the most used first", () => {
  const { ofRole, ofAll, rest } = groupTechnologies(uses, known);
  expect(
    ofRole.map(({ technology, share, overall }) => [technology.slug, share.share, overall?.share]),
  ).toEqual([
    ["java", 0.4, undefined],
    ["go", 0.2, 0.17],
  ]);
  expect(ofAll.map(({ technology, share }) => [technology.slug, share.year, share.share])).toEqual([
    ["docker", 2025, 0.7],
  ]);
  expect(rest.map(({ technology }) => technology.slug)).toEqual(["http"]);
});

test("a share is told with one decimal", () => {
  expect(percent(0.52345)).toBe("52.3");
  expect(percent(1)).toBe("100.0");
});
