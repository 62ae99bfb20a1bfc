import { expect, test } from "vitest";
import { catalogueId } from "./ids";

test("a seeded row has the same id in every portal", () => {
  expect(catalogueId("role", "backend-developer")).toBe(catalogueId("role", "backend-developer"));
  expect(catalogueId("role", "backend-developer")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/);
});

test("a technology and a term of the same name are two rows", () => {
  expect(catalogueId("technology", "sql")).not.toBe(catalogueId("term", "sql"));
});
