import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { provideEnv } from "@/lib/env";
import { makeEpub } from "@/lib/epub";
import { allOf, readXml } from "@/scripts/test-xml";
import { seriesBook } from "./book";
import type { ListedArticle, Series } from "./queries";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example" });
});

const part = (slug: string, body: string): ListedArticle => ({
  ...{ slug, title: `About ${slug}`, summary: "In short.", words: 3, body, series: null },
  ...{ authors: [{ slug: "ada", name: "Ada" }], publishedAt: "2026-03-01 08:00:00+00" },
  updatedAt: slug === "two" ? "2026-03-27 09:30:00+00" : "2026-03-01 08:00:00+00",
});
const toCome = { position: 3, title: "Later", article: null, summary: null, publishedAt: null };
const series: Series = {
  slug: "simplified",
  title: "Simplified",
  summary: "In parts.",
  parts: [toCome, toCome, toCome],
};

describe("the book of a series", () => {
  it("holds the published parts in their order, and says how many are to come", () => {
    const book = seriesBook(series, [
      part("one", "See [two](/articles/two)."),
      part("two", "[Up](#top) ## no"),
    ]);
    if (!book) throw new Error("there is no book");
    expect(book.modified).toBe("2026-03-27T09:30:00.000Z");
    expect(book.authors).toEqual(["Ada"]);
    expect(JSON.stringify(book.about)).toContain("2, and 1 to come");
    const files = unzipSync(makeEpub(book));
    const linksOf = (name: string) =>
      allOf(readXml(strFromU8(files[`book/chapter-${name}.xhtml`] ?? new Uint8Array())), "a").map(
        ({ attributes }) => attributes.href,
      );
    expect(linksOf("one")).toEqual(["chapter-two.xhtml"]);
    expect(linksOf("two")).toEqual(["https://jobs.example/articles/two#top"]);
  });

  it("is none while nothing is published", () => {
    expect(seriesBook(series, [])).toBeNull();
  });
});
