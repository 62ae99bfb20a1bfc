import { expect, test } from "vitest";
import { canonicalPairAddress, pairAddress } from "./pair-address";

test("a pair has two addresses, of which one is canonical", () => {
  expect(pairAddress("b", "a")).toBe("/compare/b/a");
  expect(pairAddress("b", "a", { differencesOnly: true })).toBe("/compare/b/a?show=differences");
  expect(canonicalPairAddress("b", "a")).toBe("/compare/a/b");
  expect(canonicalPairAddress("a", "b")).toBe("/compare/a/b");
});

test("the address of a comparison carries the reader's path beside the view", () => {
  expect(pairAddress("a", "b", { path: "start" })).toBe("/compare/a/b?path=start");
  expect(pairAddress("a", "b", { differencesOnly: true, path: "around" })).toBe(
    "/compare/a/b?show=differences&path=around",
  );
});
