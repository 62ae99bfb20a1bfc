import { expect, test } from "vitest";
import type { GuideContent } from "../content";
import { patchContent } from "./patch";

const content = {
  summary: "What it is.",
  tasks: [
    { id: "a", key: "one", title: "One", text: "First." },
    { id: "b", key: "two", title: "Two", text: "Second." },
  ],
} as unknown as GuideContent;

test("only what is named changes, and the content itself stays as it was", () => {
  const before = structuredClone(content);
  const patched = patchContent(content, { summary: "Now this.", tasks: [{ id: "b", text: "Anew." }] });
  expect(patched).toEqual({
    content: {
      summary: "Now this.",
      tasks: [content.tasks[0], { id: "b", key: "two", title: "Two", text: "Anew." }],
    },
  });
  expect(content).toEqual(before);
});

test("no change gives an equal content", () => {
  expect(patchContent(content, {})).toEqual({ content });
});

test("a task of another guide is named by its place", () => {
  expect(patchContent(content, { tasks: [{ id: "a" }, { id: "c", title: "Three" }] })).toEqual({
    unknownTask: 1,
  });
});
