import { beforeAll, describe, expect, it } from "vitest";
import { atomXml } from "@/lib/atom";
import { provideEnv } from "@/lib/env";
import { allOf, readXml, textOf } from "@/scripts/test-xml";
import { seriesFeed } from "./feed";
import type { ListedArticle, Series } from "./queries";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example" });
});

const article: ListedArticle = {
  ...{ slug: "first-steps", title: "First steps", summary: "How to begin.", words: 3 },
  body: "## Begin\n\nSee [roles](/roles) and [below](#end).",
  authors: [{ slug: "ada", name: "Ada" }],
  ...{ publishedAt: "2026-03-01 08:00:00+00", updatedAt: "2026-03-27 09:30:00+00", series: null },
};
const series: Series = { slug: "simplified", title: "Simplified", summary: "In parts.", parts: [] };

describe("the feed of a series", () => {
  it("has each published part whole, with full addresses", () => {
    const read = readXml(atomXml(seriesFeed(series, [article])));
    const [entry] = allOf(read, "entry");
    const body = readXml(`<body>${entry ? textOf(entry, "content") : ""}</body>`);
    expect(allOf(body, "a").map(({ attributes }) => attributes.href)).toEqual([
      "https://jobs.example/roles",
      "https://jobs.example/articles/first-steps#end",
    ]);
    expect(entry && textOf(entry, "updated")).toBe("2026-03-27T09:30:00.000Z");
    expect(allOf(read, "uri").map(({ text }) => text)).toEqual(["https://jobs.example/authors/ada"]);
  });

  it("is a feed before its first part as well", () => {
    const read = readXml(atomXml(seriesFeed(series, [])));
    expect(textOf(read, "updated")).toBe("1970-01-01T00:00:00.000Z");
    expect(allOf(read, "entry")).toEqual([]);
  });
});
