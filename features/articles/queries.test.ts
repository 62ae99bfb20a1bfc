import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articlePublications, authors, sources } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { makeGuide } from "@/scripts/test-guide";
import { articleContent } from "./content";
import { articleId } from "./ids";
import { seedArticle, seedSeries } from "./mutations";
import { findPublishedArticle, findSeries, listArticles, listSeries, listSeriesParts } from "./queries";

const mark = () => randomUUID().slice(0, 8);
const text = (title: string, change: object = {}) =>
  articleContent.parse({
    ...{ title, summary: "It says so.", text: "Some words here.", authors: ["nobody"] },
    ...{ roles: [], sources: [], figures: [], ...change },
  });
const hours = (count: number) => toTimestamp(now().add({ hours: count }));

/** Sets the dates of an article’s one publication. */
function publishFrom(slug: string, publishAt: string, unpublishAt: string | null = null) {
  return database()
    .update(articlePublications)
    .set({ publishAt, unpublishAt })
    .where(eq(articlePublications.articleId, articleId("article", slug)));
}

test("an article comes with its authors and sources in their order, and with the roles that have a guide", () =>
  rolledBack(async () => {
    const guide = await makeGuide();
    const [first, second, slug] = [`b-${mark()}`, `a-${mark()}`, `text-${mark()}`];
    await database()
      .insert(authors)
      .values([first, second].map((name) => ({ id: randomUUID(), slug: name, name: name.toUpperCase() })));
    await database()
      .insert(sources)
      .values(
        [first, second].map((name) => ({
          id: randomUUID(),
          slug: name,
          kind: "study" as const,
          title: name,
        })),
      );
    const named = { authors: [first, second], sources: [first, second], roles: [guide.other, guide.role] };
    await seedArticle(slug, text("A title", named));
    const found = await findPublishedArticle(slug);
    expect(found?.authors.map((author) => author.name)).toEqual([first.toUpperCase(), second.toUpperCase()]);
    expect(found?.sources.map((source) => source.slug)).toEqual([first, second]);
    expect(found?.sources[0]).toMatchObject({ kind: "study", url: null, datedOn: null });
    expect(found?.roles.map((role) => role.slug)).toEqual([guide.role]);
    expect(found?.series).toBeNull();
    expect(await findPublishedArticle(`no-${slug}`)).toBeNull();
  }));

test("what is to come and what has ended is not there; the newest that has begun is", () =>
  rolledBack(async () => {
    const slug = `text-${mark()}`;
    await seedArticle(slug, text("First"));
    await publishFrom(slug, hours(1));
    expect(await findPublishedArticle(slug)).toBeNull();
    await publishFrom(slug, hours(-2), hours(-1));
    expect(await findPublishedArticle(slug)).toBeNull();
    await publishFrom(slug, hours(-2));
    await seedArticle(slug, text("Second"));
    const found = await findPublishedArticle(slug);
    expect(found?.content.title).toBe("Second");
    expect(Date.parse(found?.publishedAt ?? "")).toBeLessThan(Date.parse(found?.updatedAt ?? ""));
  }));

test("the list goes from the newest to the oldest, a page at a time, each article once", () =>
  rolledBack(async () => {
    const author = `author-${mark()}`;
    await database().insert(authors).values({ id: randomUUID(), slug: author, name: "Somebody" });
    const slugs = ["c", "a", "b", "d", "e"].map((name) => `${name}-${author}`);
    for (const [index, slug] of slugs.entries()) {
      await seedArticle(slug, text(slug, { authors: [author] }));
      // Two of them at the same instant.
      await publishFrom(slug, hours(-Math.max(1, index)));
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await listArticles({ author, after, limit: 2 });
      seen.push(...items.map(({ slug }) => slug));
      after = next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(5);
    expect(new Set(seen.slice(0, 2))).toEqual(new Set(slugs.slice(0, 2)));
    expect(seen.slice(2)).toEqual(slugs.slice(2));
    expect((await listArticles({ author })).next).toBeNull();
    expect((await listArticles({ author })).items[0]).toMatchObject({
      summary: "It says so.",
      body: "Some words here.",
      words: 3,
      authors: [{ slug: author, name: "Somebody" }],
      series: null,
    });
  }));

test("articles about a role are found by it", () =>
  rolledBack(async () => {
    const [slug, role] = [`text-${mark()}`, `role-${mark()}`];
    await seedArticle(slug, text("A title", { roles: [role] }));
    expect((await listArticles({ role })).items.map((item) => item.slug)).toEqual([slug]);
  }));

test("a series knows all its parts, and tells which are not published yet", () =>
  rolledBack(async () => {
    const [series, one, three] = [`series-${mark()}`, `one-${mark()}`, `three-${mark()}`];
    await seedArticle(one, text("How to begin"));
    await seedArticle(three, text("How to end"));
    await publishFrom(three, hours(1));
    await seedSeries([
      {
        slug: series,
        title: "A series",
        summary: "Parts.",
        parts: [
          { title: "Begin", article: one },
          { title: "Go on", article: null },
          { title: "End", article: three },
        ],
      },
    ]);
    const parts = [
      { position: 1, title: "How to begin", article: one },
      { position: 2, title: "Go on", article: null },
      { position: 3, title: "End", article: null },
    ];
    expect((await findSeries(series))?.parts).toMatchObject(parts);
    expect((await findPublishedArticle(one))?.series).toMatchObject({ slug: series, position: 1, parts });
    expect((await listSeriesParts(series)).map(({ slug, series: place }) => [slug, place?.position])).toEqual(
      [[one, 1]],
    );
    expect((await listSeries()).find(({ slug }) => slug === series)).toMatchObject({ parts: 3 });
    expect(await findSeries(`no-${series}`)).toBeNull();
  }));
