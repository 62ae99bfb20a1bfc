import { describe, expect, it } from "vitest";
import {
  keepMarks,
  presentInstant,
  readMarks,
  toMerge,
  type VisitorMarks,
  withoutSent,
} from "./visitor-marks";

function storeOf(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const marks: VisitorMarks = { "tester#try": ["done", "2026-03-27T08:00:00.000Z", "Try"] };

describe("what a browser keeps", () => {
  it("is read as it was kept, and is nothing when it is broken", () => {
    const store = storeOf();
    expect(readMarks(store)).toEqual({});
    expect(keepMarks(marks, store)).toBe(true);
    expect(readMarks(store)).toEqual(marks);
    expect(keepMarks({}, store)).toBe(true);
    expect(store.getItem("marks")).toBeNull();
    for (const broken of ["{", "[]", "null", "7"]) expect(readMarks(storeOf({ marks: broken }))).toEqual({});
  });

  it("is not kept by a browser that keeps nothing", () => {
    const full = {
      removeItem: () => {},
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(keepMarks(marks, full)).toBe(false);
  });

  it("is sent as the door takes it, and only what was sent is dropped", () => {
    expect(toMerge(marks)).toEqual([
      { entry: "tester#try", state: "done", changedAt: "2026-03-27T08:00:00.000Z" },
    ]);
    const later: VisitorMarks = {
      "tester#try": ["skipped", "2026-03-27T09:00:00.000Z", "Try"],
      "tester#run": ["done", "2026-03-27T09:00:00.000Z", "Run"],
    };
    expect(withoutSent(later, marks)).toEqual(later);
    expect(withoutSent({ ...later, ...marks }, marks)).toEqual({ "tester#run": later["tester#run"] });
  });

  it("is dated by the browser's clock", () => {
    expect(presentInstant()).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });
});
