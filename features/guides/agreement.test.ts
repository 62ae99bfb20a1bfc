import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { findAgreement, saidByWords } from "@/features/guides/agreement";
import { seedContent } from "@/features/guides/seed-content";

const read = (file: string) => parse(readFileSync(`db/seed/${file}.yaml`, "utf8"));
const content = seedContent("backend-developer", read("guides/backend-developer"));
const bySlug = <T extends { slug: string }>(rows: T[]) =>
  Object.fromEntries(rows.map((row) => [row.slug, row]));
const sources: Record<string, { slug: string; kind: string }> = bySlug(read("sources"));
const names: Record<string, { slug: string; name: string }> = bySlug(read("technologies"));

test("the three articles agree on Python and differ on Node.js, PHP and the way into the job", () => {
  const agreement = findAgreement(content, sources, names);
  expect(agreement?.articles.map(({ letter }) => letter)).toEqual(["A", "B", "C"]);
  const said = new Map(
    agreement?.groups.flatMap(({ statements }) =>
      statements.map(({ title, letters }) => [title, saidByWords(letters, 3)] as const),
    ),
  );
  expect(said.get("Python")).toBe("3 of 3");
  expect(said.get("Node.js")).toBe("2 of 3 (A, C)");
  expect(said.get("PHP")).toBe("1 of 3 (B)");
  expect(said.get("Security")).toBe("2 of 3 (A, C)");
  expect(said.get("With a degree")).toBe("1 of 3 (C)");
  expect(said.get("With a portfolio")).toBe("2 of 3 (B, C)");
  // No article names it, so it is not a matter of agreement.
  expect(said.has("Kafka")).toBe(false);
});

test("what all say comes first in each group, and the counts are those of the groups", () => {
  const agreement = findAgreement(content, sources, names);
  const counts = agreement?.groups.map(({ statements }) => statements.map(({ letters }) => letters.length));
  for (const group of counts ?? []) expect(group).toEqual(group.toSorted((a, b) => b - a));
  expect(agreement?.total).toBe(counts?.flat().length);
  expect(agreement?.shared).toBe(counts?.flat().filter((count) => count === 3).length);
  expect(agreement?.shared).toBeGreaterThan(0);
});

test("one article alone agrees with nobody, and a standard is no article", () => {
  const [first = ""] = content.sources;
  expect(findAgreement({ ...content, sources: [first, "rfc-9110"] }, sources, names)).toBeNull();
});
