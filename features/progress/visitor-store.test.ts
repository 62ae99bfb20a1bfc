import { expect, it } from "vitest";
import { firstOf, keep, presentInstant, readKept, withoutSent } from "./visitor-store";

function storeOf(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

type Kept = Record<string, [string, string]>;
const kept: Kept = { "tester#try": ["done", "2026-03-27T08:00:00.000Z"] };

it("is read as it was kept, and is nothing when it is broken", () => {
  const store = storeOf();
  expect(readKept("marks", () => store)).toEqual({});
  expect(keep("marks", kept, () => store)).toBe(true);
  expect(readKept("marks", () => store)).toEqual(kept);
  expect(keep("marks", {}, () => store)).toBe(true);
  expect(store.getItem("marks")).toBeNull();
  for (const broken of ["{", "[]", "null", "7"]) {
    expect(readKept("marks", () => storeOf({ marks: broken }))).toEqual({});
  }
});

it("is not kept by a browser that keeps nothing", () => {
  const full = {
    removeItem: () => {},
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(keep("marks", kept, () => full)).toBe(false);
});

it("drops only what was sent, and as it was sent", () => {
  const later: Kept = {
    "tester#try": ["skipped", "2026-03-27T09:00:00.000Z"],
    "tester#run": ["done", "2026-03-27T09:00:00.000Z"],
  };
  expect(withoutSent(later, kept)).toEqual(later);
  expect(withoutSent({ ...later, ...kept }, kept)).toEqual({ "tester#run": later["tester#run"] });
  const first = firstOf(later, 1);
  expect(Object.keys(first)).toEqual(["tester#try"]);
  expect(withoutSent(later, first)).toEqual({ "tester#run": later["tester#run"] });
});

it("is dated by the browser's clock", () => {
  expect(presentInstant()).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});
