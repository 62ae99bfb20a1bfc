import { expect, test } from "vitest";
import { articleId } from "./ids";

test("a seeded article has the same id in every portal, and a series of the same name another", () => {
  expect(articleId("article", "first-steps")).toBe(articleId("article", "first-steps"));
  expect(articleId("article", "first-steps")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/);
  expect(articleId("series", "first-steps")).not.toBe(articleId("article", "first-steps"));
});
