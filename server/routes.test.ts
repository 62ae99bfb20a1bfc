import { expect, test } from "vitest";
import { locate } from "@/server/routes";

test("a document keeps only the query that it knows, in one order", () => {
  const place = locate("/salaries/backend-developer/you?utm=1&period=year&country=US&pay=");
  expect(place).toMatchObject({ key: "/salaries/backend-developer/you?country=US&period=year" });
  expect(locate("/about?country=US")).toMatchObject({ kind: "document", key: "/about" });
});

test("a search is a document that is never kept", () => {
  expect(locate("/search?q=sql")).toMatchObject({
    kind: "document",
    route: { stored: false },
    key: "/search?q=sql",
  });
});

test.each([
  ["/", "document"],
  ["/roles/backend-developer.epub", "document"],
  ["/lists/0198a1b2-0000-7000-8000-000000000001.epub", "document"],
  ["/jobs/01990000-0000-7000-8000-000000000000", "document"],
  ["/jobs", "app"],
  ["/jobs/new", "app"],
  ["/planner/2026-03-27", "app"],
  ["/sign-in/link/abc", "app"],
  ["/plannerish", "missing"],
  ["/api/v1/me", "api"],
  ["/_next/static/chunks/a.js", "file"],
  ["/_next/image", "missing"],
  ["/elements/keep-ABC.js", "file"],
  ["/missing", "missing"],
  ["/broken", "missing"],
  ["/_global-error", "missing"],
  ["/roles/a%2fb", "missing"],
  ["/roles/%E2%82%AC", "missing"],
])("%s is of kind %s", (target, kind) => {
  expect(locate(target).kind).toBe(kind);
});

test("capitals, spaces and a slash at the end lead to the canonical address", () => {
  expect(locate("/Roles/Backend%20Developer/?q=1")).toEqual({
    kind: "redirect",
    to: "/roles/backend-developer?q=1",
  });
});

test("the tools of Next are reached in development only", () => {
  expect(locate("/_next/webpack-hmr", true).kind).toBe("file");
  expect(locate("/_next/webpack-hmr").kind).toBe("missing");
});
