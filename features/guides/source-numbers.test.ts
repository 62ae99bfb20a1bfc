import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { seedContent } from "@/features/guides/seed-content";
import { numberSources } from "@/features/guides/source-numbers";

const content = seedContent(
  "backend-developer",
  parse(readFileSync("db/seed/guides/backend-developer.yaml", "utf8")),
);

test("sources are numbered from 1 in the guide's own order, then those of figures, each once", () => {
  const numbers = numberSources(content, ["survey-b", "survey-a", "survey-b", content.sources[0] ?? ""]);
  expect([...numbers.values()]).toEqual([...numbers.keys()].map((_, index) => index + 1));
  expect([...numbers.keys()].slice(0, content.sources.length)).toEqual(content.sources);
  expect([...numbers.keys()].slice(-2)).toEqual(["survey-a", "survey-b"]);
});
