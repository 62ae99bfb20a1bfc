import { beforeAll, describe, expect, it } from "vitest";
import { allOf, readXml } from "@/scripts/test-xml";
import { provideEnv } from "./env";
import { latestOf, sitemapXml } from "./sitemap";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example" });
});

describe("a sitemap", () => {
  it("has each address in full, with its last change where somebody knows it", () => {
    const read = readXml(
      sitemapXml([{ path: "/" }, { path: "/roles/a", updatedAt: "2026-03-27 09:30:00+00" }]),
    );
    expect(allOf(read, "loc").map(({ text }) => text)).toEqual([
      "https://jobs.example/",
      "https://jobs.example/roles/a",
    ]);
    expect(allOf(read, "lastmod").map(({ text }) => text)).toEqual(["2026-03-27T09:30:00.000Z"]);
  });

  it("is as new as the newest of what a page tells", () => {
    expect(latestOf(["2026-03-27 09:30:00+00", "2026-03-27 09:30:00.5+00", "2025-01-01 00:00:00+00"])).toBe(
      "2026-03-27 09:30:00.5+00",
    );
    expect(latestOf([])).toBeNull();
  });
});
