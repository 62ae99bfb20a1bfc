import { describe, expect, it } from "vitest";
import { guidePages } from "./pages";

const guide = (slug: string, day: string) => ({ slug, updatedAt: `2026-03-${day} 08:00:00+00` });

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

  it("have no comparison of one guide alone, and are none without a guide", () => {
    expect(guidePages([guide("tester", "03")]).map(({ path }) => path)).toEqual(["/roles", "/roles/tester"]);
    expect(guidePages([])).toEqual([]);
  });
});
