import { expect, it } from "vitest";
import { areKeysOn, isPlainKey, turnKeys } from "./keys";

it("work until they are turned off, and again when turned on", () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  expect(areKeysOn(store)).toBe(true);
  turnKeys(false, store);
  expect(areKeysOn(store)).toBe(false);
  turnKeys(true, store);
  expect([areKeysOn(store), kept.size]).toEqual([true, 0]);
});

it("are no keys while somebody types or calls the browser", () => {
  const at = (isField: boolean) => ({ matches: () => isField });
  const plain = { ctrlKey: false, metaKey: false, altKey: false };
  expect(isPlainKey({ ...plain, target: at(false) })).toBe(true);
  expect(isPlainKey({ ...plain, target: at(true) })).toBe(false);
  expect(isPlainKey({ ...plain, ctrlKey: true, target: at(false) })).toBe(false);
});
