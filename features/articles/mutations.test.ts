import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Transaction } from "@/db/client";
import {
  articlePublications,
  articleRevisions,
  articles,
  auditLines,
  people,
  seriesParts,
} from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { articleContent } from "./content";
import { articleId } from "./ids";
import { publishArticle, seedArticle, seedSeries } from "./mutations";
import { findPublishedArticle } from "./queries";

const text = (summary: string) =>
  articleContent.parse({
    ...{ title: "A title", summary, text: "Words.", authors: ["nobody"] },
    ...{ roles: [], sources: [], figures: [] },
  });
const someSlug = () => `text-${randomUUID().slice(0, 8)}`;

async function addEditor() {
  const [row] = await database()
    .insert(people)
    .values({ email: `${randomUUID()}@example.org`, access: "editor" })
    .returning({ id: people.id });
  if (!row) throw new Error("no editor");
  return row;
}

async function revisionsOf(slug: string) {
  return database()
    .select({ origin: articleRevisions.origin, content: articleRevisions.content })
    .from(articleRevisions)
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .where(eq(articles.slug, slug))
    .orderBy(articleRevisions.createdAt, articleRevisions.id);
}

test("a seeded text goes live under the id that every portal gives it, and the same text is no write at all", () =>
  rolledBack(async () => {
    const slug = someSlug();
    expect(await seedArticle(slug, text("One."))).toBe("published");
    expect(await seedArticle(slug, text("One."))).toBe("unchanged");
    expect(await revisionsOf(slug)).toHaveLength(1);
    expect(await findPublishedArticle(slug)).toMatchObject({
      id: articleId("article", slug),
      content: { summary: "One." },
    });
  }));

test("a new text of the seed replaces the seed’s own", () =>
  rolledBack(async () => {
    const slug = someSlug();
    await seedArticle(slug, text("One."));
    expect(await seedArticle(slug, text("Two."))).toBe("published");
    expect((await findPublishedArticle(slug))?.content.summary).toBe("Two.");
  }));

test("a text that an editor published stays; the seed’s new one is kept once", () =>
  rolledBack(async () => {
    const slug = someSlug();
    await seedArticle(slug, text("One."));
    await publishArticle({ slug, content: text("An editor wrote this."), by: await addEditor() });
    expect(await seedArticle(slug, text("One."))).toBe("unchanged");
    expect(await seedArticle(slug, text("Two."))).toBe("kept");
    expect(await seedArticle(slug, text("Two."))).toBe("unchanged");
    expect((await findPublishedArticle(slug))?.content.summary).toBe("An editor wrote this.");
    expect((await revisionsOf(slug)).map(({ origin }) => origin)).toEqual(["seed", "save", "seed"]);
  }));

test("a first publication touches every page, a later one those that show the article", () =>
  rolledBack(async () => {
    const slug = someSlug();
    const whole = someSlug();
    expect(await publishArticle({ slug, content: text("One."), by: null })).toMatch(/^\d+ \*$/);
    await seedSeries([
      { slug: whole, title: "A series", summary: "Parts.", parts: [{ title: "One", article: slug }] },
    ]);
    const notice = await publishArticle({ slug, content: text("Two."), by: null });
    expect(notice.split(" ")).toEqual(
      expect.arrayContaining([
        `/articles/${slug}`,
        "/articles",
        "/authors/nobody",
        `/series/${whole}/feed.xml`,
      ]),
    );
    const lines = await database()
      .select({ action: auditLines.action })
      .from(auditLines)
      .where(eq(auditLines.subject, `article:${articleId("article", slug)}`));
    expect(lines).toEqual([{ action: "article.publish" }, { action: "article.publish" }]);
  }));

test("a series is written once, and again only where it says something new", () =>
  rolledBack(async () => {
    const slug = someSlug();
    const parts = [
      { title: "One", article: someSlug() },
      { title: "Two", article: null },
    ];
    const seed = { slug, title: "A series", summary: "Parts.", parts };
    expect(await seedSeries([seed])).toBe(1);
    expect(await seedSeries([seed])).toBe(0);
    expect(await seedSeries([{ ...seed, parts: parts.toReversed() }])).toBe(1);
    const rows = await database()
      .select({ position: seriesParts.position, title: seriesParts.title })
      .from(seriesParts)
      .where(eq(seriesParts.seriesId, articleId("series", slug)))
      .orderBy(seriesParts.position);
    expect(rows).toEqual([
      { position: 1, title: "Two" },
      { position: 2, title: "One" },
    ]);
  }));

test("the database refuses a changed revision, a bad address, and another article’s text", () =>
  rolledBack(async () => {
    const [slug, other] = [someSlug(), someSlug()];
    await seedArticle(slug, text("One."));
    await seedArticle(other, text("One."));
    const [revision] = await database()
      .select({ id: articleRevisions.id })
      .from(articleRevisions)
      .where(eq(articleRevisions.articleId, articleId("article", other)));
    const refused = async (code: string, work: (tx: Transaction) => PromiseLike<unknown>) => {
      // Each in a savepoint of its own, since a refused statement ends the transaction around it.
      await expect(database().transaction((tx) => Promise.resolve(work(tx)))).rejects.toMatchObject({
        cause: { code },
      });
    };
    const revisionId = revision?.id ?? "";
    await refused("23001", (tx) =>
      tx.update(articleRevisions).set({ contentHash: "x" }).where(eq(articleRevisions.id, revisionId)),
    );
    await refused("23514", (tx) => tx.insert(articles).values({ id: randomUUID(), slug: "Not An Address" }));
    await refused("23503", (tx) =>
      tx.insert(articlePublications).values({ articleId: articleId("article", slug), revisionId }),
    );
  }));
