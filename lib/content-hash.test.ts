import { expect, test } from "vitest";
import { contentHash } from "@/lib/content-hash";

test("the order of keys does not change the hash, the order of a list does", () => {
  expect(contentHash({ a: 1, b: { c: [1, 2], d: null } })).toBe(
    contentHash({ b: { d: null, c: [1, 2] }, a: 1 }),
  );
  expect(contentHash({ c: [1, 2] })).not.toBe(contentHash({ c: [2, 1] }));
});

test("one changed letter changes the hash", () => {
  expect(contentHash({ title: "Test" })).not.toBe(contentHash({ title: "Text" }));
});
