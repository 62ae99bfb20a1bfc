import { expect, it } from "vitest";
import { keepMarks, readMarks, toMerge, type VisitorMarks } from "./visitor-marks";

const marks: VisitorMarks = { "tester#try": ["done", "2026-03-27T08:00:00.000Z", "Try"] };

it("marks are kept under their name and sent as the door takes them", () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  expect(keepMarks(marks, store)).toBe(true);
  expect([...kept.keys()]).toEqual(["marks"]);
  expect(toMerge(readMarks(store))).toEqual([
    { entry: "tester#try", state: "done", changedAt: "2026-03-27T08:00:00.000Z" },
  ]);
});
