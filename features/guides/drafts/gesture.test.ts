import { expect, test } from "vitest";
import { changesOf, type EditorText, mergePieces, settled, splitPiece, withoutPiece } from "./editor-text";
import { type Gesture, withoutGesture } from "./gesture";

const stored: EditorText = {
  summary: "It is.",
  tasks: [
    { id: "a", title: "One", text: "First.", questions: [{ key: "why", question: "Why?", answer: "So." }] },
    { id: "b", title: "Two", text: "Second.", questions: [] },
  ],
  steps: [
    { id: "s", title: "Try", text: "Begin." },
    { id: "t", title: "Test", text: "Go on." },
    { id: "u", title: "Use", text: "At last." },
  ],
};

function done(list: Gesture["list"], after: Gesture["after"]) {
  const gesture: Gesture = { list, words: "", before: stored[list], after };
  return { gesture, text: { ...stored, [list]: after } as EditorText };
}

test.each([
  ["merged", done("tasks", mergePieces(stored.tasks, "a", "b"))],
  ["taken out", done("steps", withoutPiece(stored.steps, "t"))],
  ["split", done("steps", splitPiece(stored.steps, "s", ["x", "y"]))],
])("what was %s stands there as before, and there is nothing to send", (_, { gesture, text }) => {
  expect(changesOf(stored, text)).not.toEqual({});
  expect(changesOf(stored, withoutGesture(text, gesture))).toEqual({});
});

test("what was written since stays, and the merged words with it where they were written anew", () => {
  const { gesture, text } = done("tasks", mergePieces(stored.tasks, "a", "b"));
  const [into] = text.tasks;
  if (!into) throw new Error("no task");
  expect(into.questions).toEqual(stored.tasks[0]?.questions);
  const renamed = { ...text, summary: "Anew.", tasks: [{ ...into, title: "Both" }] };
  const back = withoutGesture(renamed, gesture);
  expect(back.summary).toBe("Anew.");
  expect(back.tasks.map(({ id, title, text: words }) => [id, title, words])).toEqual([
    ["a", "One", "First."],
    ["b", "Both", "Second."],
  ]);
  const rewritten = { ...text, tasks: [{ ...into, text: "Second and first." }] };
  expect(withoutGesture(rewritten, gesture).tasks[1]?.text).toBe("Second and first.");
});

test("the words of a part that was written anew go back into the whole", () => {
  const { gesture, text } = done("steps", splitPiece(stored.steps, "s", ["x", "y"]));
  const steps = text.steps.map((piece) => (piece.id === "y" ? { ...piece, text: "And then." } : piece));
  expect(withoutGesture({ ...text, steps }, gesture).steps[0]).toMatchObject({
    ...{ id: "s", title: "Try", text: "Begin.\n\nAnd then." },
  });
});

test("once it is saved, what comes back is named to the server with all its words", () => {
  const { gesture, text } = done("tasks", mergePieces(stored.tasks, "a", "b"));
  const saved = settled(text, text);
  const back = withoutGesture(saved, gesture);
  const [a] = stored.tasks;
  expect(changesOf({ ...stored, tasks: text.tasks }, back)).toEqual({
    back: [{ id: "a", from: "b" }],
    tasks: [
      { id: "a", title: "One", text: "First.", questions: a?.questions },
      { id: "b", title: undefined, text: "Second.", questions: [] },
    ],
  });
  // What is stored by then needs to be named no more.
  expect(changesOf(stored, settled(back, stored))).toEqual({});
  const out = done("steps", withoutPiece(stored.steps, "t"));
  expect(changesOf({ ...stored, steps: out.text.steps }, withoutGesture(out.text, out.gesture))).toEqual({
    back: [{ id: "t" }],
    steps: [{ id: "t", title: "Test", text: "Go on." }],
  });
});
