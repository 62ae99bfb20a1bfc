import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { projectEntries } from "@/features/guides/entries";
import { seedContent } from "@/features/guides/seed-content";

const guide = seedContent(
  "backend-developer",
  parse(readFileSync("db/seed/guides/backend-developer.yaml", "utf8")),
);

test("every entry becomes one row with its own id, in the guide's order", () => {
  const rows = projectEntries(guide);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  const tasks = rows.filter((row) => row.kind === "task");
  expect(tasks.map((row) => row.key)).toEqual(guide.tasks.map((task) => task.key));
  expect(tasks.map((row) => row.position)).toEqual(guide.tasks.map((_, index) => index));
  expect(rows.filter((row) => row.kind === "activity")).toHaveLength(guide.day.activities.length);
});

test("a task is found by the words of its examples, and holds no Markdown", () => {
  const [first, ...others] = guide.tasks;
  if (!first) throw new Error("the guide has no task");
  const row = projectEntries({
    ...guide,
    tasks: [{ ...first, text: "Some **bold** [text](/x)." }, ...others],
  })[0];
  expect(row?.text).toMatch(/^Some bold text\. Social media: An employer/);
});

test("technologies and terms carry the names of the shared rows", () => {
  const rows = projectEntries(guide, {
    technologies: new Map([["node-js", "Node.js"]]),
    terms: new Map([["csrf", "CSRF"]]),
  });
  expect(rows.find((row) => row.key === "node-js")?.title).toBe("Node.js");
  expect(rows.find((row) => row.key === "term-csrf")?.title).toBe("CSRF");
  expect(rows.find((row) => row.key === "server-languages")?.text).toContain("Node.js");
});
