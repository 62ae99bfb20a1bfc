import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { guideWords } from "@/features/guides/guide-words";
import { seedContent } from "@/features/guides/seed-content";

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
