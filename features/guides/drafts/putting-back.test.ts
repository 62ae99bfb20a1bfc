import { expect, test } from "vitest";
import type { GuideContent } from "../content";
import { patchContent } from "./patch";
import { withPutBack } from "./putting-back";

const content = {
  summary: "What it is.",
  tasks: [
    { id: "a", key: "one", title: "One", text: "First.", topics: ["testing"], questions: [] },
    { id: "b", key: "two", title: "Two", text: "Second.", topics: [], questions: [] },
    { id: "c", key: "three", title: "Three", text: "Third.", topics: [], questions: [] },
  ],
  steps: [
    { id: "s", key: "try", title: "Try", text: "Begin.", choice: { question: "Which?" } },
    { id: "t", key: "test", title: "Test", text: "Go on.", choice: null },
  ],
  skills: [
    { key: "care", tasks: ["one", "two"] },
    { key: "calm", tasks: ["one"] },
  ],
  technologies: [{ key: "sql", tasks: ["three", "one"] }],
  day: {
    activities: [
      { key: "read", task: "one" },
      { key: "eat", task: null },
    ],
  },
} as unknown as GuideContent;

function patched(changes: Parameters<typeof patchContent>[1]): GuideContent {
  const result = patchContent(content, changes);
  if (!("content" in result)) throw new Error(result.fault.message);
  return result.content;
}

test("what was merged or taken out comes back with all that referred to it", () => {
  const merged = patched({ removed: ["a"], merged: [{ id: "a", into: "b" }] });
  expect(merged).not.toEqual(content);
  expect(withPutBack(merged, { id: "a", from: "b" }, content)).toEqual(content);
  const gone = patched({ removed: ["b"] });
  expect(withPutBack(gone, { id: "b" }, content)).toEqual(content);
  const step = patched({ removed: ["s"], merged: [{ id: "s", into: "t" }] });
  expect(step.steps[0]?.choice).not.toBeNull();
  expect(withPutBack(step, { id: "s", from: "t" }, content)).toEqual(content);
});

test("words that were written since stay with what it had been merged into", () => {
  const tasks = [{ id: "b", text: "Anew." }];
  const merged = patched({ removed: ["a"], merged: [{ id: "a", into: "b" }], tasks });
  const back = withPutBack(merged, { id: "a", from: "b" }, content);
  expect(back.tasks[1]).toEqual({ ...content.tasks[1], text: "Anew." });
});

test("what comes back goes by a key of its own where a newer entry has taken its key", () => {
  const gone = patched({ removed: ["a"] });
  const anew = { ...gone, tasks: [...gone.tasks, { ...gone.tasks[0], id: "d", key: "one" }] } as GuideContent;
  const back = withPutBack(anew, { id: "a" }, content);
  expect(back.tasks.map(({ id, key }) => [id, key])).toEqual([
    ["a", "one-a"],
    ["b", "two"],
    ["c", "three"],
    ["d", "one"],
  ]);
  expect(back.skills[0]?.tasks).toEqual(["one-a", "two"]);
  expect(back.day.activities[0]?.task).toBe("one-a");
});

test("what is there, or never was, changes nothing", () => {
  expect(withPutBack(content, { id: "a" }, content)).toEqual(content);
  expect(withPutBack(content, { id: "z" }, content)).toEqual(content);
});
