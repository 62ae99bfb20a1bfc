import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { diffEntries, type EntryRow, projectEntries } from "@/features/guides/entries";
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

const row = fc.record({
  id: fc.constantFrom<string>("a", "b", "c", "d", "e"),
  kind: fc.constantFrom("task", "myth"),
  key: fc.constant("key"),
  title: fc.constantFrom("One", "Two"),
  text: fc.constantFrom("x", "y"),
  position: fc.nat(5),
}) satisfies fc.Arbitrary<EntryRow>;
const projection = fc.uniqueArray(row, { selector: (entry) => entry.id });

test("applying the differences to the rows before gives the rows after", () => {
  fc.assert(
    fc.property(projection, projection, (before, after) => {
      const { added, changed, removed } = diffEntries(before, after);
      const ids = new Set(before.map((entry) => entry.id));
      for (const entry of removed) expect(ids.delete(entry.id)).toBe(true);
      for (const entry of added) expect(ids.has(entry.id)).toBe(false);
      for (const entry of added) ids.add(entry.id);
      expect([...ids].sort()).toEqual(after.map((entry) => entry.id).sort());
      for (const change of changed) expect(change.before.id).toBe(change.after.id);
    }),
  );
});

test("the same rows differ in nothing, and a move alone is no change", () => {
  fc.assert(
    fc.property(projection, (rows) => {
      const moved = rows.map((entry) => ({ ...entry, position: entry.position + 1 })).reverse();
      expect(diffEntries(rows, moved)).toEqual({ added: [], changed: [], removed: [] });
    }),
  );
});

test("an edited title and an edited text are changes", () => {
  const before: EntryRow[] = [
    { id: "a", kind: "task", key: "a", title: "A", text: "x", position: 0 },
    { id: "b", kind: "task", key: "b", title: "B", text: "y", position: 1 },
    { id: "c", kind: "task", key: "c", title: "C", text: "z", position: 2 },
  ];
  const after = before.map((entry) =>
    entry.id === "a" ? { ...entry, title: "New" } : entry.id === "b" ? { ...entry, text: "new" } : entry,
  );
  expect(diffEntries(before, after).changed.map((change) => change.after.id)).toEqual(["a", "b"]);
});
