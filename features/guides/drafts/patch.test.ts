import { expect, test } from "vitest";
import type { GuideContent } from "../content";
import { patchContent } from "./patch";

const content = {
  summary: "What it is.",
  tasks: [
    { id: "a", key: "one", title: "One", text: "First." },
    { id: "b", key: "two", title: "Two", text: "Second." },
  ],
  steps: [
    { id: "s", key: "try", title: "Try", text: "Begin.", choice: { question: "Which?" } },
    { id: "t", key: "test", title: "Test", text: "Go on.", choice: null },
  ],
  skills: [{ key: "care", tasks: ["one", "two"] }],
  technologies: [{ key: "sql", tasks: ["one"] }],
  day: { activities: [{ key: "read", task: "one" }] },
} as unknown as GuideContent;

test("only what is named changes, and the content itself stays as it was", () => {
  const before = structuredClone(content);
  const patched = patchContent(content, { summary: "Now this.", tasks: [{ id: "b", text: "Anew." }] });
  expect(patched).toEqual({
    content: {
      ...content,
      summary: "Now this.",
      tasks: [content.tasks[0], { id: "b", key: "two", title: "Two", text: "Anew." }],
    },
  });
  expect(content).toEqual(before);
});

test("the questions of a task are taken as they are given, whole", () => {
  const questions = [{ key: "why", question: "Why?", answer: "So." }];
  const patched = patchContent(content, { tasks: [{ id: "a", questions }] });
  expect(patched).toMatchObject({ content: { tasks: [{ id: "a", title: "One", questions }, { id: "b" }] } });
  const emptied = patchContent(content, { tasks: [{ id: "a", questions: [] }] });
  expect(emptied).toMatchObject({ content: { tasks: [{ questions: [] }, {}] } });
});

test("no change gives an equal content", () => {
  expect(patchContent(content, {})).toEqual({ content });
});

test("a step is split into two that are like it, of which one asks its question", () => {
  const patched = patchContent(content, {
    removed: ["s"],
    added: [
      { id: "s1", like: "s", title: "Try it", text: "Begin." },
      { id: "s2", like: "s", title: "Test", text: "Look." },
    ],
  });
  expect("content" in patched && patched.content.steps).toEqual([
    { id: "s1", key: "try-it", title: "Try it", text: "Begin.", choice: { question: "Which?" } },
    { id: "s2", key: "test-s2", title: "Test", text: "Look.", choice: null },
    content.steps[1],
  ]);
});

test("what refers to a removed task refers to what stands in its place, or to none", () => {
  const added = [{ id: "a1", like: "a", title: "Tasks", text: "Both." }];
  const patched = patchContent(content, { removed: ["a"], added }, new Set(["both"]));
  if (!("content" in patched)) throw new Error("refused");
  // The page keeps the anchor "tasks" for itself.
  expect(patched.content.tasks.map(({ key }) => key)).toEqual(["tasks-a1", "two"]);
  expect(patched.content.skills[0]?.tasks).toEqual(["tasks-a1", "two"]);
  expect(patched.content.day.activities[0]?.task).toBe("tasks-a1");
  const gone = patchContent(content, { removed: ["a"] });
  if (!("content" in gone)) throw new Error("refused");
  expect(gone.content.technologies[0]?.tasks).toEqual([]);
  expect(gone.content.day.activities[0]?.task).toBeNull();
});

test("what refers to a merged task refers to the one it went into, which has what the other had", () => {
  const patched = patchContent(content, { removed: ["a"], merged: [{ id: "a", into: "b" }] });
  if (!("content" in patched)) throw new Error("refused");
  expect(patched.content.tasks.map(({ key }) => key)).toEqual(["two"]);
  expect(patched.content.skills[0]?.tasks).toEqual(["two"]);
  expect(patched.content.technologies[0]?.tasks).toEqual(["two"]);
  expect(patched.content.day.activities[0]?.task).toBe("two");
  const steps = patchContent(content, { removed: ["s"], merged: [{ id: "s", into: "t" }] });
  expect("content" in steps && steps.content.steps).toMatchObject([
    { id: "t", choice: { question: "Which?" } },
  ]);
  const fault = { fault: { path: "merged/0", message: "This guide has no such entry." } };
  expect(patchContent(content, { merged: [{ id: "a", into: "b" }] })).toEqual(fault);
  expect(patchContent(content, { removed: ["a", "b"], merged: [{ id: "a", into: "b" }] })).toEqual(fault);
});

test("an entry of another guide is named by its place", () => {
  const message = "This guide has no such entry.";
  const faultOf = (patch: Parameters<typeof patchContent>[1]) => patchContent(content, patch);
  expect(faultOf({ tasks: [{ id: "a" }, { id: "c" }] })).toEqual({ fault: { path: "tasks/1", message } });
  expect(faultOf({ steps: [{ id: "a" }] })).toEqual({ fault: { path: "steps/0", message } });
  expect(faultOf({ removed: ["care"] })).toEqual({ fault: { path: "removed/0", message } });
  const added = [{ id: "a", like: "b", title: "Again", text: "Again." }];
  expect(faultOf({ added })).toEqual({ fault: { path: "added/0", message } });
});

test("a guide does not grow beyond what it may hold", () => {
  const added = Array.from({ length: 14 }, (_, at) => ({
    ...{ id: `n${at}`, like: "s", title: `New ${at}`, text: "New." },
  }));
  expect(patchContent(content, { added })).toMatchObject({ fault: { path: "added" } });
});
