import { expect, test } from "vitest";
import { technologySets } from "./technology-sets";

const known = (slug: string, overall: number | null = null) => ({ slug, name: slug, overall });

test("technologies are parted into those of both roles and of one, the most used first", () => {
  const sets = technologySets(
    [known("git", 0.9), known("sql", 0.5), known("zig"), known("awk")],
    [known("css", 0.6), known("git", 0.9)],
  );
  expect(sets.both.map(({ slug }) => slug)).toEqual(["git"]);
  expect(sets.onlyLeft.map(({ slug }) => slug)).toEqual(["sql", "awk", "zig"]);
  expect(sets.onlyRight.map(({ slug }) => slug)).toEqual(["css"]);
});
