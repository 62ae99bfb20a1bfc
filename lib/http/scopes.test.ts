import { expect, it } from "vitest";
import { scopeOf } from "./scopes";

it("reading and writing are two scopes of an area", () => {
  const one = { path: "/api/v1/planner/blocks/{id}", who: "learner" } as const;
  expect(scopeOf({ ...one, method: "GET" })).toBe("planner:read");
  expect(scopeOf({ ...one, method: "DELETE" })).toBe("planner:write");
  expect(scopeOf({ method: "POST", path: "/api/v1/marks", who: "learner" })).toBe("progress:write");
});

it("outside the areas, and above a learner's access, there is none", () => {
  for (const path of ["/api/v1/me/tokens", "/api/v1/desk/guides/{role}", "/api/v1/constructor"]) {
    expect(scopeOf({ method: "GET", path, who: "learner" })).toBeNull();
  }
  expect(scopeOf({ method: "GET", path: "/api/v1/bookmarks", who: "editor" })).toBeNull();
});
