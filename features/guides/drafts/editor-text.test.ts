import { expect, test } from "vitest";
import { changesOf, hasChanges } from "./editor-text";

const stored = { summary: "It is.", tasks: [{ id: "a", title: "One", text: "First." }] };

test("equal texts have no changes", () => {
  expect(changesOf(stored, structuredClone(stored))).toEqual({ summary: undefined, tasks: undefined });
  expect(hasChanges(stored, structuredClone(stored))).toBe(false);
});

test("only the fields that differ are sent", () => {
  const edited = { ...stored, tasks: [{ id: "a", title: "One", text: "Anew." }] };
  expect(changesOf(stored, edited)).toEqual({
    summary: undefined,
    tasks: [{ id: "a", title: undefined, text: "Anew." }],
  });
  expect(hasChanges(stored, edited)).toBe(true);
});
