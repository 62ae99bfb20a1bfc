import { expect, it } from "vitest";
import { lengthsOf } from "./lengths";

const became = (oldId: string, newId: string) => ({ oldId, newId });
const lengthOf = (id: string, own: Record<string, number>, steps: ReturnType<typeof became>[]) =>
  lengthsOf([id], new Map(Object.entries(own)), steps).get(id) ?? null;

it("is what was said of the entry, or of those that became it", () => {
  expect(lengthOf("a", { a: 60 }, [])).toBe(60);
  expect(lengthOf("a", {}, [])).toBeNull();
  expect(lengthOf("c", { a: 60, b: 30 }, [became("a", "b"), became("b", "c")])).toBe(30);
  expect(lengthOf("c", { a: 60 }, [became("a", "b"), became("b", "c")])).toBe(60);
  expect(lengthOf("c", { a: 60, c: 5 }, [became("a", "c")])).toBe(5);
});

it("adds up what was merged, and is unknown where a part is, or after a split", () => {
  const merged = [became("a", "c"), became("b", "c")];
  expect(lengthOf("c", { a: 60, b: 30 }, merged)).toBe(90);
  expect(lengthOf("c", { a: 60 }, merged)).toBeNull();
  expect(lengthOf("b", { a: 60 }, [became("a", "b"), became("a", "c")])).toBeNull();
});

it("ends where entries became each other", () => {
  expect(lengthOf("a", {}, [became("a", "b"), became("b", "a")])).toBeNull();
});
