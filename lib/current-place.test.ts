import { expect, it } from "vitest";
import { currentPlace } from "./current-place";

it.each([
  ["/roles", "/roles", "page"],
  ["/roles", "/roles/backend-developer", "true"],
  ["/roles", "/roles-of-old", undefined],
  ["/progress", "/planner/2026-12-01", undefined],
  ["/roles", "/", undefined],
])("a link to %s on %s is current: %s", (href, path, said) => {
  expect(currentPlace(href, path)).toBe(said);
});
