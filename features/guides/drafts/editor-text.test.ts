import { expect, test } from "vitest";
import {
  changesOf,
  hasChanges,
  mergePieces,
  mergesOf,
  settled,
  splitPiece,
  withoutPiece,
} from "./editor-text";

const stored = {
  summary: "It is.",
  tasks: [{ id: "a", title: "One", text: "First." }],
  steps: [
    { id: "s", title: "Try", text: "Begin." },
    { id: "t", title: "Test", text: "Go on." },
  ],
};

test("equal texts have no changes", () => {
  expect(changesOf(stored, structuredClone(stored))).toEqual({});
  expect(hasChanges(stored, structuredClone(stored))).toBe(false);
});

test("only the fields that differ are sent", () => {
  const edited = { ...stored, tasks: [{ id: "a", title: "One", text: "Anew." }] };
  expect(changesOf(stored, edited)).toEqual({ tasks: [{ id: "a", title: undefined, text: "Anew." }] });
  expect(hasChanges(stored, edited)).toBe(true);
});

test("a split piece is taken out, and two that are like it are added in its place", () => {
  const steps = splitPiece(stored.steps, "s", ["x", "y"]);
  expect(steps.map(({ title }) => title)).toEqual(["Try (part 1)", "Try (part 2)", "Test"]);
  expect(changesOf(stored, { ...stored, steps })).toEqual({
    removed: ["s"],
    added: [
      { id: "x", like: "s", title: "Try (part 1)", text: "Begin." },
      { id: "y", like: "s", title: "Try (part 2)", text: "Begin." },
    ],
  });
  // Split again before it is saved, a new piece is still like the stored one.
  expect(splitPiece(steps, "x", ["z", "w"])[0]).toMatchObject({ id: "z", like: "s" });
});

test("a stored piece that is split is like itself", () => {
  const edited = { ...stored, steps: splitPiece(stored.steps, "s", ["x", "y"]) };
  const saved = settled(edited, edited);
  expect(splitPiece(saved.steps, "x", ["z", "w"])[0]).toMatchObject({ id: "z", like: "x" });
  expect(settled(edited, stored)).toEqual(edited);
});

test("a removed piece is named", () => {
  const steps = withoutPiece(stored.steps, "t");
  expect(changesOf(stored, { ...stored, steps })).toEqual({ removed: ["t"] });
});

test("questions are sent whole when one of them differs, and an empty one counts for nothing", () => {
  const asked = { key: "why", question: "Why?", answer: "So." };
  const blank = { key: "new", question: "", answer: " " };
  const [task] = stored.tasks;
  if (!task) throw new Error("no task");
  const withQuestions = (...questions: (typeof asked)[]) => ({ ...stored, tasks: [{ ...task, questions }] });
  expect(changesOf(stored, withQuestions(asked, blank)).tasks).toEqual([
    { id: "a", title: undefined, text: undefined, questions: [asked] },
  ]);
  expect(hasChanges(withQuestions(asked), withQuestions(asked, blank))).toBe(false);
  expect(changesOf(withQuestions(asked), withQuestions()).tasks).toEqual([
    { id: "a", title: undefined, text: undefined, questions: [] },
  ]);
  expect(hasChanges(withQuestions(asked), stored)).toBe(false);
});

test("a merged piece leaves its words to the other one, and it is said where it went", () => {
  const steps = mergePieces(stored.steps, "s", "t");
  expect(steps).toEqual([{ id: "t", title: "Test", text: "Go on.\n\nBegin.", merged: ["s"] }]);
  const edited = { ...stored, steps };
  expect(changesOf(stored, edited)).toEqual({
    removed: ["s"],
    merged: [{ id: "s", into: "t" }],
    steps: [{ id: "t", title: undefined, text: "Go on.\n\nBegin." }],
  });
  // Once it is stored there is nothing to send, and it is still known for the publication.
  const saved = settled(edited, { ...stored, steps: [{ id: "t", title: "Test", text: "Go on.\n\nBegin." }] });
  expect(hasChanges({ ...stored, steps }, saved)).toBe(false);
  expect(mergesOf(saved)).toEqual([{ id: "s", into: "t" }]);
});

test("what was merged into a merged piece goes along, and a new piece that went is not named to the server", () => {
  const three = [...stored.steps, { id: "u", title: "Use", text: "At last." }];
  const once = mergePieces(three, "s", "t");
  expect(mergePieces(once, "t", "u")[0]?.merged).toEqual(["t", "s"]);
  const split = splitPiece(stored.steps, "s", ["x", "y"]);
  const steps = mergePieces(split, "x", "t");
  expect(changesOf(stored, { ...stored, steps })).not.toHaveProperty("merged.0");
  expect(mergePieces(stored.steps, "s", "s")).toEqual(stored.steps);
});
