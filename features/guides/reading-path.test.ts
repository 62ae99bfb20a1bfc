import { expect, test } from "vitest";
import { guideHref } from "@/features/guides/reading-path";

test("the address of a guide carries the path, and nothing when there is none", () => {
  expect(guideHref("qa-engineer", null)).toBe("/roles/qa-engineer");
  expect(guideHref("qa-engineer", "start")).toBe("/roles/qa-engineer?path=start");
  expect(guideHref("qa-engineer", "start", "free")).toBe("/roles/qa-engineer?path=start&price=free");
  expect(guideHref("qa-engineer", null, "free")).toBe("/roles/qa-engineer?price=free");
});
