import { expect, test } from "vitest";
import { compareHref, guideHref } from "@/features/guides/reading-path";

test("an address of a guide or a comparison carries the path, and nothing when there is none", () => {
  expect(guideHref("qa-engineer", null)).toBe("/roles/qa-engineer");
  expect(guideHref("qa-engineer", "start")).toBe("/roles/qa-engineer?path=start");
  expect(guideHref("qa-engineer", "start", "free")).toBe("/roles/qa-engineer?path=start&price=free");
  expect(guideHref("qa-engineer", null, "free")).toBe("/roles/qa-engineer?price=free");
  expect(compareHref("a", "b", null)).toBe("/compare/a/b");
  expect(compareHref("a", "b", "around")).toBe("/compare/a/b?path=around");
});
