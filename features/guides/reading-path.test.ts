import { expect, test } from "vitest";
import { compareHref, guideHref } from "@/features/guides/reading-path";

test("an address of a guide or a comparison carries the path, and nothing when there is none", () => {
  expect(guideHref("qa-engineer", null)).toBe("/roles/qa-engineer");
  expect(guideHref("qa-engineer", "start")).toBe("/roles/qa-engineer?path=start");
  expect(compareHref("a", "b", null)).toBe("/compare/a/b");
  expect(compareHref("a", "b", "around")).toBe("/compare/a/b?path=around");
});
