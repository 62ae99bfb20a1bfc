import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { tellFollowers } from "@/db/notices";
import {
  articlePublications,
  articleRevisions,
  articles,
  auditLines,
  series,
  seriesParts,
} from "@/db/schema";
import { raiseSiteVersion } from "@/db/site-version";
import { database, inTransaction } from "@/db/transaction";
import { contentHash } from "@/lib/content-hash";
import { now, toTimestamp } from "@/lib/dates";
import type { ArticleContent } from "./content";
import { articleId } from "./ids";
import type { SeriesSeed } from "./seed-content";

interface Text {
  slug: string;
  content: ArticleContent;
  /** Null when the seed publishes. */
  by: { id: string } | null;
}

/**
 * Puts a text live under an address, as a new revision, and makes the article where there is none.
 * @returns the notice for the page caches, see `raiseSiteVersion`.
 */
export async function publishArticle({ slug, content, by }: Text): Promise<string> {
  return inTransaction(async () => {
    const id = await lockArticle(slug);
    const latest = await findLatest(id);
    const revisionId = await addRevision(id, { content, by, parentId: latest?.revisionId ?? null });
    const at = toTimestamp(now());
    await database()
      .insert(articlePublications)
      .values({ articleId: id, revisionId, publishedById: by?.id ?? null, publishedAt: at, publishAt: at });
    await database()
      .insert(auditLines)
      .values({
        personId: by?.id ?? null,
        action: "article.publish",
        subject: `article:${id}`,
        details: { slug, revisionId },
      });
    if (!latest?.publishedAt) await tellFollowers(id);
    // A first publication stands in lists, feeds and the parts of its series, so everything may name it.
    return raiseSiteVersion(latest?.publishedAt ? await pagesOf(id, content) : ["*"]);
  });
}

export type SeedOutcome = "unchanged" | "published" | "kept";

/**
 * Brings an article to what its seed file says, as far as that is the seed's to say: a new text goes live where the
 * latest publication is still the seed's own; otherwise it is only kept among the revisions.
 */
export async function seedArticle(slug: string, content: ArticleContent): Promise<SeedOutcome> {
  const hash = contentHash(content);
  if ((await findSeedHash(slug)) === hash) return "unchanged";
  return inTransaction(async () => {
    const id = await lockArticle(slug);
    if ((await findSeedHash(slug)) === hash) return "unchanged";
    const latest = await findLatest(id);
    if (latest?.publishedOrigin && latest.publishedOrigin !== "seed") {
      await addRevision(id, { content, by: null, parentId: latest.revisionId });
      return "kept";
    }
    await publishArticle({ slug, content, by: null });
    return "published";
  });
}

/** Brings series and the titles of their parts to what the seed says. @returns how many series were written. */
export async function seedSeries(seeds: readonly SeriesSeed[]): Promise<number> {
  return inTransaction(async () => {
    let written = 0;
    for (const seed of seeds) if (await writeSeries(seed)) written += 1;
    if (written > 0) await raiseSiteVersion(["*"]);
    return written;
  });
}

async function writeSeries({ slug, title, summary, parts }: SeriesSeed): Promise<boolean> {
  const id = articleId("series", slug);
  const known = await database()
    .select({ position: seriesParts.position, title: seriesParts.title, article: articles.slug })
    .from(seriesParts)
    .leftJoin(articles, eq(articles.id, seriesParts.articleId))
    .where(eq(seriesParts.seriesId, id))
    .orderBy(seriesParts.position);
  const [head] = await database().select().from(series).where(eq(series.id, id));
  const wanted = parts.map((part, index) => ({
    position: index + 1,
    title: part.title,
    article: part.article,
  }));
  const isSame =
    head?.title === title && head.summary === summary && contentHash(known) === contentHash(wanted);
  if (isSame) return false;
  await database()
    .insert(series)
    .values({ id, slug, title, summary })
    .onConflictDoUpdate({ target: series.id, set: { title, summary } });
  await database().delete(seriesParts).where(eq(seriesParts.seriesId, id));
  for (const { position, title: partTitle, article } of wanted) {
    const partId = article === null ? null : await lockArticle(article);
    await database()
      .insert(seriesParts)
      .values({ seriesId: id, position, title: partTitle, articleId: partId });
    const isNew = partId !== null && known.every((part) => part.article !== article);
    if (isNew && (await findLatest(partId))) await tellFollowers(partId);
  }
  return true;
}

/** The row of an article, made where there is none, and held until the transaction ends. */
async function lockArticle(slug: string): Promise<string> {
  await database()
    .insert(articles)
    .values({ id: articleId("article", slug), slug })
    .onConflictDoNothing();
  const [row] = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.slug, slug))
    .for("update");
  if (!row) throw new Error(`There is no article ${slug}.`);
  return row.id;
}

async function addRevision(
  id: string,
  { content, by, parentId }: Omit<Text, "slug"> & { parentId: string | null },
): Promise<string> {
  const [row] = await database()
    .insert(articleRevisions)
    .values({
      articleId: id,
      parentId,
      origin: by ? "save" : "seed",
      content,
      contentHash: contentHash(content),
      authorId: by?.id ?? null,
    })
    .returning({ id: articleRevisions.id });
  if (!row) throw new Error("A revision was not stored.");
  return row.id;
}

/** The newest publication of an article, with whose text it put live. */
async function findLatest(id: string) {
  const [row] = await database()
    .select({
      revisionId: articlePublications.revisionId,
      publishedAt: articlePublications.publishedAt,
      publishedOrigin: articleRevisions.origin,
    })
    .from(articlePublications)
    .innerJoin(articleRevisions, eq(articleRevisions.id, articlePublications.revisionId))
    .where(eq(articlePublications.articleId, id))
    .orderBy(desc(articlePublications.publishAt), desc(articlePublications.id))
    .limit(1);
  return row;
}

/** The hash of the last text that a seed brought. */
async function findSeedHash(slug: string): Promise<string | undefined> {
  const [row] = await database()
    .select({ hash: articleRevisions.contentHash })
    .from(articleRevisions)
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .where(and(eq(articles.slug, slug), eq(articleRevisions.origin, "seed")))
    .orderBy(desc(articleRevisions.createdAt), desc(articleRevisions.id))
    .limit(1);
  return row?.hash;
}

/** Every page that shows the article or names it. */
async function pagesOf(id: string, { authors }: ArticleContent): Promise<string[]> {
  const around = await database().execute<{ series: string; article: string | null }>(sql`
    select s.slug as series, a.slug as article
    from series_parts own
    join series s on s.id = own.series_id
    join series_parts p on p.series_id = s.id
    left join articles a on a.id = p.article_id
    where own.article_id = ${id}`);
  const [own] = await database().select({ slug: articles.slug }).from(articles).where(eq(articles.id, id));
  const slugs = [own?.slug, ...around.map(({ article }) => article)].filter(
    (slug) => typeof slug === "string",
  );
  const ofSeries = around.flatMap(({ series: name }) => [
    `/series/${name}`,
    `/series/${name}/feed.xml`,
    `/series/${name}.epub`,
  ]);
  return [
    ...new Set([
      ...["/", "/articles", "/feed.xml", "/sitemap.xml", "/sources"],
      ...slugs.map((slug) => `/articles/${slug}`),
      ...authors.map((author) => `/authors/${author}`),
      ...ofSeries,
    ]),
  ];
}
