import { expect, it } from "vitest";
import { forgetForVisitor, keepForVisitor, readVisitorBookmarks } from "./visitor-store";

function storeOf(text: string | null, isFull = false) {
  const kept = { text };
  return {
    getItem: () => kept.text,
    setItem: (_: string, value: string) => {
      if (isFull) throw new Error("QuotaExceededError");
      kept.text = value;
    },
    removeItem: () => {
      kept.text = null;
    },
  };
}
const thing = (value: string) => ({ name: "guide", value, title: value, href: `/roles/${value}` });

it("keeps each thing once, in the order of keeping, and forgets those that were merged", () => {
  const store = storeOf(null);
  for (const value of ["a", "b", "a"]) expect(keepForVisitor(store, thing(value))).toBe(true);
  expect(readVisitorBookmarks(store).map(({ value }) => value)).toEqual(["b", "a"]);
  keepForVisitor(store, thing("c"));
  forgetForVisitor(store, thing("a"), thing("b"));
  expect(readVisitorBookmarks(store)).toEqual([thing("c")]);
  forgetForVisitor(store, thing("c"));
  expect(store.getItem()).toBeNull();
});

it.each(["{", "{}", "[1, null]", '[{"name":"guide","value":"a","title":"A","href":"javascript:a()"}]'])(
  "takes nothing from %s",
  (text) => expect(readVisitorBookmarks(storeOf(text))).toEqual([]),
);

it("says when the browser keeps no more", () => {
  expect(keepForVisitor(storeOf(null, true), thing("a"))).toBe(false);
  const full = JSON.stringify(Array.from({ length: 500 }, (_, at) => thing(`r${at}`)));
  expect(keepForVisitor(storeOf(full), thing("one-more"))).toBe(false);
});
