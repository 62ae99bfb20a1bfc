import fc from "fast-check";
import { expect, test } from "vitest";
import { planGuide } from "@/scripts/test-guide";
import { entryChanges } from "./entry-changes";

const { content } = planGuide();
const [first, second] = content.tasks;
if (!first || !second) throw new Error("The guide has no two tasks.");

const withText = (text: string) => ({ ...content, tasks: [first, { ...second, text }] });

test("an edited entry is named alone, with what it said and says", () => {
  expect(entryChanges(content, withText("See what did happen."))).toEqual([
    {
      ...{ key: "run-cases", kind: "task", title: "Run cases", isNew: false },
      words: [
        { text: "See what ", is: "same" },
        { text: "does ", is: "removed" },
        { text: "did ", is: "added" },
        { text: "happen.", is: "same" },
      ],
    },
  ]);
});

test("an entry that another title has says so, and one that is new has nothing before it", () => {
  const renamed = { ...content, tasks: [first, { ...second, title: "Run all" }] };
  expect(
    entryChanges(content, renamed)[0]
      ?.words.map(({ text }) => text)
      .join(""),
  ).toContain("Run ");
  expect(entryChanges({ ...content, tasks: [first] }, content)).toEqual([
    { key: "run-cases", kind: "task", title: "Run cases", isNew: true, words: [] },
  ]);
  expect(entryChanges(content, { ...content, tasks: [first] })).toEqual([]);
});

test("nothing changed is nothing told, even where a source was added", () => {
  expect(entryChanges(content, { ...content, tasks: [first, { ...second, sources: [] }] })).toEqual([]);
});

test("what was kept and added makes the later text, what was kept and removed the earlier one", () => {
  const plain = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,12}$/);
  fc.assert(
    fc.property(plain, plain, (before, after) => {
      const [change] = entryChanges(withText(before), withText(after));
      const without = (is: string) =>
        change?.words
          .filter((stretch) => stretch.is !== is)
          .map(({ text }) => text)
          .join("");
      expect(without("removed") ?? after).toBe(after);
      expect(without("added") ?? before).toBe(before);
    }),
  );
});
