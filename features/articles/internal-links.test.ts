import { expect, test } from "vitest";
import { internalFault, type KnownPlaces } from "./internal-links";

const set = (...slugs: string[]) => new Set(slugs);
const known: KnownPlaces = {
  roles: set("tester", "builder"),
  technologies: set("git"),
  terms: set("api"),
  authors: set("editors"),
  articles: set("first"),
  series: set("simple"),
  anchors: new Map([
    ["tester", set("tasks")],
    ["planner", set()],
  ]),
};

test("addresses of pages that stand are fine", () => {
  for (const link of [
    ...["/", "/roles", "/glossary#api", "/roles/tester", "/roles/tester#tasks", "/salaries/builder"],
    ...[
      "/technologies/git",
      "/articles/first",
      "/series/simple",
      "/authors/editors",
      "/compare/tester/planner",
    ],
  ])
    expect(internalFault(link, known), link).toBeNull();
});

test("addresses that lead nowhere, or are no addresses, are told", () => {
  for (const link of [
    ...[
      "/roles/builder",
      "/roles/tester#nowhere",
      "/glossary#nothing",
      "/technologies/none",
      "/compare/tester",
    ],
    ...[
      "/articles/first#x",
      "/articles/first/x",
      "/api/v1/me",
      "/Roles",
      "/roles/",
      "//example.org",
      "/roles?q=x",
    ],
  ])
    expect(internalFault(link, known), link).toEqual(expect.any(String));
});
