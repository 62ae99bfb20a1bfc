import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { countWords, guideWords, readingMinutes } from "@/features/guides/reading-time";
import { seedContent } from "@/features/guides/seed-content";

test("1,515 words take 6 minutes and 2,015 words 8", () => {
  expect(readingMinutes(countWords("word ".repeat(1515)))).toBe(6);
  expect(readingMinutes(countWords("word ".repeat(2015)))).toBe(8);
});

test("no text takes less than a minute", () => {
  expect(readingMinutes(0)).toBe(1);
  fc.assert(fc.property(fc.nat(100_000), (words) => readingMinutes(words) >= 1));
});

test("marks are not words, and numbers are", () => {
  expect(countWords("- **Two** words — and 3\n- [link](https://example.org)")).toBe(5);
  expect(countWords("")).toBe(0);
});

test("a guide's words grow by the words that an editor adds to any of its texts", () => {
  const guide = seedContent(
    "backend-developer",
    parse(readFileSync("db/seed/guides/backend-developer.yaml", "utf8")),
  );
  const before = guideWords(guide);
  const [task, ...tasks] = guide.tasks;
  if (!task) throw new Error("the guide has no task");
  const after = { ...guide, tasks: [{ ...task, text: `${task.text} Four words more here.` }, ...tasks] };
  expect(guideWords(after)).toBe(before + 4);
  expect(guideWords({ ...guide, conclusion: `${guide.conclusion} Two more.` })).toBe(before + 2);
  expect(before).toBeGreaterThan(4000);
});
