import { expect, it } from "vitest";
import { entriesWithin, paragraphsOf } from "./paragraphs";

const content = {
  summary: "It *runs*.",
  tasks: [
    { id: "a", key: "one", title: "One", text: "First.\n\n- A [link](https://x.example)\n- Another" },
    { id: "b", key: "two", title: "Two", text: "Second\nline.", sources: ["article"] },
  ],
};

it("parts a content into paragraphs and points of lists, in plain words, without the names of things", () => {
  expect(paragraphsOf(content)).toEqual([
    "It runs.",
    "One",
    "First.",
    "A link",
    "Another",
    "Two",
    "Second line.",
  ]);
  expect(paragraphsOf(null)).toEqual([]);
});

it("finds entries by their ids wherever they stand", () => {
  expect([...entriesWithin(content, new Set(["b", "c"])).values()]).toEqual([content.tasks[1]]);
  expect(entriesWithin("text", new Set(["a"])).size).toBe(0);
});
