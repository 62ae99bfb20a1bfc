import { describe, expect, it } from "vitest";
import { guidePages, pagesTelling } from "./pages";

const guide = (slug: string, day: string, hasQuestions = false) => ({
  slug,
  updatedAt: `2026-03-${day} 08:00:00+00`,
  hasQuestions,
});

describe("the addresses of guides", () => {
  it("have each pair once, in the order of the alphabet, as new as the newer of both", () => {
    const pages = guidePages([guide("tester", "03"), guide("builder", "02"), guide("carver", "01")]);
    const pairs = pages.filter(({ path }) => path.startsWith("/compare/"));
    expect(pairs).toEqual([
      { path: "/compare/builder/carver", updatedAt: "2026-03-02 08:00:00+00" },
      { path: "/compare/builder/tester", updatedAt: "2026-03-03 08:00:00+00" },
      { path: "/compare/carver/tester", updatedAt: "2026-03-03 08:00:00+00" },
    ]);
    expect(pages[0]).toEqual({ path: "/roles", updatedAt: "2026-03-03 08:00:00+00" });
    expect(pages.map(({ path }) => path)).toContain("/roles/carver");
  });

  it("have a page of questions where a guide asks some", () => {
    const pages = guidePages([guide("tester", "03", true), guide("builder", "02")]);
    expect(pages.filter(({ path }) => path.endsWith("/practice"))).toEqual([
      { path: "/roles/tester/practice", updatedAt: "2026-03-03 08:00:00+00" },
    ]);
  });

  it("have no comparison of one guide alone, and are none without a guide", () => {
    expect(guidePages([guide("tester", "03")]).map(({ path }) => path)).toEqual(["/roles", "/roles/tester"]);
    expect(guidePages([])).toEqual([]);
  });
});

it("a guide published anew changes what its comparisons, its files and other guides say", () => {
  const patterns = pagesTelling("tester", new Set(["sql"]));
  const isMeant = (path: string) =>
    patterns.some((one) => (one.endsWith("*") ? path.startsWith(one.slice(0, -1)) : path === one));
  const told = [
    "/",
    "/roles",
    "/roles/tester",
    "/roles/tester/practice",
    "/roles/tester.epub",
    "/roles/tester/feed.xml",
    "/roles/builder",
    "/compare",
    "/compare/builder/tester",
    "/salaries/tester",
    "/technologies/sql",
    "/authors/who-left",
    "/feed.xml",
    "/sitemap.xml",
  ];
  expect(told.filter((path) => !isMeant(path))).toEqual([]);
  expect(["/articles", "/salaries/builder", "/technologies/git"].filter(isMeant)).toEqual([]);
});
