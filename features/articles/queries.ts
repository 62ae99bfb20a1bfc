import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { hasLiveGuide, liveArticlePublication, livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { articleMarkdown, articleWords } from "./article-text";
import { type ArticleContent, articleContent } from "./content";

interface Named {
  slug: string;
  name: string;
}

/** A source as a list of sources shows it; null is what could not be found out. */
export interface ArticleSource {
  slug: string;
  kind: string;
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  datedOn: string | null;
  licence: string | null;
  licenceUrl: string | null;
  attribution: string | null;
  note: string | null;
}

export interface SeriesPart {
  position: number;
  title: string;
  /** The article's slug; null until it is published. */
  article: string | null;
}

export interface PublishedArticle {
  id: string;
  slug: string;
  content: ArticleContent;
  publishedAt: string;
  updatedAt: string;
  authors: Named[];
  /** The roles it is about that have a guide. */
  roles: { slug: string; title: string }[];
  /** In the order of the article's own list. */
  sources: ArticleSource[];
  series: { slug: string; title: string; position: number; parts: SeriesPart[] } | null;
}

/** An article as readers see it now, with everything that its page names; null when there is none. */
export async function findPublishedArticle(slug: string): Promise<PublishedArticle | null> {
  const at = toTimestamp(now());
  const [row] = await database().execute<Record<keyof PublishedArticle, never>>(sql`
    with article as (${live(at)} where a.slug = ${slug})
    select article.id, article.slug, article.content, article.published_at as "publishedAt", article.updated_at as "updatedAt",
      ${authorNames} as authors,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', r.slug, 'title', r.title) order by named.place), '[]')
        from jsonb_array_elements_text(article.content->'roles') with ordinality named(slug, place)
        join roles r on r.slug = named.slug
        where ${hasLiveGuide(sql`r.id`, at)}) as roles,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', o.slug, 'kind', o.kind, 'title', o.title,
          'publisher', o.publisher, 'author', o.author, 'url', o.url, 'datedOn', o.dated_on, 'licence', o.licence,
          'licenceUrl', o.licence_url, 'attribution', o.attribution, 'note', o.note) order by named.place), '[]')
        from jsonb_array_elements_text(article.content->'sources') with ordinality named(slug, place)
        join sources o on o.slug = named.slug) as sources,
      (select jsonb_build_object('slug', s.slug, 'title', s.title, 'position', own.position, 'parts', ${parts(at)})
        from series_parts own join series s on s.id = own.series_id where own.article_id = article.id) as series
    from article`);
  if (!row) return null;
  const found: PublishedArticle = row;
  return { ...found, content: articleContent.parse(found.content) };
}

export interface ListedArticle {
  slug: string;
  title: string;
  summary: string;
  /** Markdown, with each figure told in words. */
  body: string;
  words: number;
  authors: Named[];
  publishedAt: string;
  updatedAt: string;
  series: { slug: string; title: string; position: number } | null;
}

/** Published articles, the newest first. `after` is the slug of the last article of the page before. */
export async function listArticles({
  after,
  author,
  role,
  limit = 20,
}: {
  after?: string;
  /** Only what this author wrote. */
  author?: string;
  /** Only what is about this role. */
  role?: string;
  limit?: number;
} = {}): Promise<{ items: ListedArticle[]; next: string | null }> {
  const conditions = [
    after === undefined
      ? sql`true`
      : sql`(article.published_at, article.id) < (select min(p.publish_at), p.article_id from article_publications p
          join articles last on last.id = p.article_id where last.slug = ${after} group by p.article_id)`,
    author === undefined ? sql`true` : sql`article.content->'authors' @> jsonb_build_array(${author}::text)`,
    role === undefined ? sql`true` : sql`article.content->'roles' @> jsonb_build_array(${role}::text)`,
  ];
  const rows = await selectListed(
    sql`where ${sql.join(conditions, sql` and `)} order by article.published_at desc, article.id desc limit ${limit + 1}`,
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.slug ?? null) : null };
}

/** The published parts of a series, in its order; for its feed and its book. */
export function listSeriesParts(slug: string): Promise<ListedArticle[]> {
  return selectListed(sql`where s.slug = ${slug} order by own.position`);
}

export interface Series {
  slug: string;
  title: string;
  summary: string;
  parts: (SeriesPart & { summary: string | null; publishedAt: string | null })[];
}

/** A series with its parts, those to come included; null when there is none. */
export async function findSeries(slug: string): Promise<Series | null> {
  const at = toTimestamp(now());
  const [row] = await database().execute<Record<keyof Series, never>>(sql`
    select s.slug, s.title, s.summary, ${parts(at)} as parts from series s where s.slug = ${slug}`);
  return row ?? null;
}

/** All series, by title. */
export async function listSeries(): Promise<
  { slug: string; title: string; summary: string; parts: number }[]
> {
  const rows = await database().execute<{ slug: string; title: string; summary: string; parts: number }>(sql`
    select s.slug, s.title, s.summary, (select count(*)::int from series_parts p where p.series_id = s.id) as parts
    from series s order by s.title, s.slug limit 200`);
  return [...rows];
}

async function selectListed(rest: SQL): Promise<ListedArticle[]> {
  const rows = await database().execute<Record<keyof Listing, never>>(sql`
    with article as (${live(toTimestamp(now()))})
    select article.slug, article.content, article.published_at as "publishedAt", article.updated_at as "updatedAt",
      ${authorNames} as authors,
      case when s.id is null then null
        else jsonb_build_object('slug', s.slug, 'title', s.title, 'position', own.position) end as series
    from article
    left join series_parts own on own.article_id = article.id
    left join series s on s.id = own.series_id
    ${rest}`);
  return rows.map((row: Listing) => {
    const { content, ...listed } = row;
    const parsed = articleContent.parse(content);
    return {
      ...listed,
      title: parsed.title,
      summary: parsed.summary,
      body: articleMarkdown(parsed),
      words: articleWords(parsed),
    };
  });
}

type Listing = Omit<ListedArticle, "title" | "summary" | "body" | "words"> & { content: unknown };

/** What is live of every article `a` at an instant. */
function live(at: string): SQL {
  return sql`
    select a.id, a.slug, v.content, live.publish_at as updated_at,
      (select min(publish_at) from article_publications where article_id = a.id) as published_at
    from articles a
    join ${liveArticlePublication(at)}
    join article_revisions v on v.id = live.revision_id`;
}

/** The authors of the row `article`, in its order. */
const authorNames = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name) order by named.place), '[]')
    from jsonb_array_elements_text(article.content->'authors') with ordinality named(slug, place)
    join authors w on w.slug = named.slug)`;

/** The parts of the series `s`: a published one under its article's title, one to come under its own. */
function parts(at: string): SQL {
  return sql`
    (select coalesce(jsonb_agg(jsonb_build_object('position', part.position,
        'title', coalesce(told.content->>'title', part.title), 'article', told.slug,
        'summary', told.content->>'summary', 'publishedAt', told.published_at) order by part.position), '[]')
      from series_parts part
      left join lateral (${live(at)} where a.id = part.article_id) told on true
      where part.series_id = s.id)`;
}

/** The pages of published articles, of the series that have a part, and of those who wrote here, with their last change. */
export async function listArticlePages(): Promise<{ path: string; updatedAt: string | null }[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<{ path: string; updatedAt: string | null }>(sql`
    with article as (${live(at)}),
    guide as (
      select v.content->'authors' as authors, live.publish_at as updated_at
      from guides g join ${livePublication(at)} join guide_revisions v on v.id = live.revision_id),
    written as (select content->'authors' as authors, updated_at from article union all select * from guide)
    select '/articles' as path, max(updated_at) as "updatedAt" from article having count(*) > 0
    union all select '/articles/' || slug, updated_at from article
    union all select '/series/' || s.slug, max(article.updated_at)
      from series s join series_parts part on part.series_id = s.id join article on article.id = part.article_id
      group by s.slug
    union all select '/authors/' || w.slug, max(written.updated_at)
      from authors w join written on written.authors @> jsonb_build_array(w.slug) group by w.slug
    order by path`);
  return [...rows];
}
