import { expect, test } from "vitest";
import { canonicalPairAddress, pairAddress } from "./pair-address";

test("a pair has two addresses, of which one is canonical", () => {
  expect(pairAddress("b", "a")).toBe("/compare/b/a");
  expect(pairAddress("b", "a", { differencesOnly: true })).toBe("/compare/b/a?show=differences");
  expect(canonicalPairAddress("b", "a")).toBe("/compare/a/b");
  expect(canonicalPairAddress("a", "b")).toBe("/compare/a/b");
});
