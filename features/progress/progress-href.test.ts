import { expect, it } from "vitest";
import { progressHref } from "./progress-href";

it("says what is chosen, and nothing of the rest", () => {
  expect(progressHref({})).toBe("/progress");
  expect(progressHref({ role: "tester", q: undefined }, "notes")).toBe("/progress?role=tester#notes");
  expect(progressHref({ q: "a & b", notes: "xyz" })).toBe("/progress?q=a+%26+b&notes=xyz");
});
