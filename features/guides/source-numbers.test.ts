import { expect, test } from "vitest";
import { numberSources } from "@/features/guides/source-numbers";
import { publishedGuide } from "@/scripts/test-published";

test("sources are numbered from 1 in the guide's own order, then those of figures, each once", () => {
  const { content } = publishedGuide;
  const occupation = { title: "Testers", relation: "same" as const, source: "a-count" };
  const numbers = numberSources({ ...publishedGuide, occupation });
  expect([...numbers.values()]).toEqual([...numbers.keys()].map((_, index) => index + 1));
  expect([...numbers.keys()].slice(0, content.sources.length)).toEqual(content.sources);
  expect([...numbers.keys()].slice(-2)).toEqual(["a-count", "a-survey"]);
});
