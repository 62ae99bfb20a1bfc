import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { liveArticlePublication, livePublication } from "@/db/live-publication";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { findQuote, type Quote, type Standing, standingOf } from "./anchoring";
import { highlightCursor } from "./input";
import { entriesWithin, paragraphsOf } from "./paragraphs";

export interface Highlight extends Quote, Standing {
  id: string;
  etag: string;
  /** Of the guide or article. */
  path: string;
  title: string;
  /** The key of the entry in which it stands, or of what that has become; null outside of entries. */
  anchor: string | null;
  note: string | null;
  createdAt: string;
}

/** A guide or an article as it is published now. */
export interface Page {
  guideId: string | null;
  articleId: string | null;
  content: unknown;
}

/** Passages that a person keeps, the newest first. */
export async function listHighlights(
  learner: Learner,
  page: { limit: number; cursor?: string | undefined; path?: string | undefined },
) {
  const [after] = page.cursor ? decodeCursor(page.cursor, highlightCursor) : [null];
  const found = await highlightsWhere(
    learner,
    sql`h.deleted_at is null and ${after ? sql`h.id < ${after}` : sql`true`}
      and ${page.path ? isOfPath(page.path) : sql`true`}
      order by h.id desc limit ${page.limit + 1}`,
  );
  return cutPage(found, page.limit, (last) => [last.id]);
}

/** @throws AppError `not-found` for what is missing, removed or another person's. */
export async function getHighlight(learner: Learner, id: string): Promise<Highlight> {
  const [found] = await highlightsWhere(learner, sql`h.id = ${id} and h.deleted_at is null`);
  if (!found) throw notFound();
  return found;
}

/** The same passage, when it is kept already. */
export async function findSame(
  learner: Learner,
  { guideId, articleId, quote, prefix, suffix }: Omit<Page, "content"> & Quote,
): Promise<Highlight | null> {
  // By the page's own column, so that its index is followed however many passages a person keeps elsewhere.
  const [found] = await highlightsWhere(
    learner,
    sql`h.deleted_at is null and ${guideId ? sql`h.guide_id = ${guideId}` : sql`h.article_id = ${articleId}`}
      and (h.quote, h.prefix, h.suffix) = (${quote}, ${prefix}, ${suffix}) order by h.id limit 1`,
  );
  return found ?? null;
}

/** What is published at an address; null when nothing is. */
export async function findPage(path: string): Promise<Page | null> {
  const [, kind, slug = ""] = path.split("/");
  const at = toTimestamp(now());
  const [row] = await database().execute<{ id: string; content: unknown }>(
    kind === "roles"
      ? sql`select g.id, v.content from roles r join guides g on g.role_id = r.id and g.locale = 'en'
          join ${livePublication(at)} join guide_revisions v on v.id = live.revision_id where r.slug = ${slug}`
      : sql`select a.id, v.content from articles a
          join ${liveArticlePublication(at)} join article_revisions v on v.id = live.revision_id
          where a.slug = ${slug}`,
  );
  if (!row) return null;
  const { id, content } = row;
  return { guideId: kind === "roles" ? id : null, articleId: kind === "roles" ? null : id, content };
}

/** The live entry of a guide under a key. */
export async function findEntryId(guideId: string, key: string): Promise<string | null> {
  const [row] = await database().execute<{ id: string }>(sql`
    select id from entries where guide_id = ${guideId} and key = ${key} and retired_at is null`);
  return row?.id ?? null;
}

function isOfPath(path: string): SQL {
  const [, kind, slug = ""] = path.split("/");
  return kind === "roles"
    ? sql`h.guide_id = (select g.id from guides g join roles r on r.id = g.role_id where r.slug = ${slug} and g.locale = 'en')`
    : sql`h.article_id = (select id from articles where slug = ${slug})`;
}

type Row = {
  id: string;
  quote: string;
  prefix: string;
  suffix: string;
  version: number;
  note: string | null;
  created_at: string;
  page_id: string;
  path: string;
  name: string;
  /** The entry with what it has become, itself first. */
  places: { id: string; key: string; isLive: boolean }[];
};

async function highlightsWhere(learner: Learner, condition: SQL): Promise<Highlight[]> {
  const rows = await database().execute<Row>(sql`
    with kept as (select h.* from highlights h where h.owner_id = ${learner.id} and ${condition})
    select k.id, k.version, k.quote, k.prefix, k.suffix, k.note, k.created_at,
      coalesce(k.guide_id, k.article_id) as page_id,
      case when r.id is null then '/articles/' || a.slug else '/roles/' || r.slug end as path,
      coalesce(r.title, a.slug) as name,
      case when k.entry_id is null then '[]' else (
        select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'key', e.key, 'isLive', e.retired_at is null)
          order by e.id <> k.entry_id, e.position), '[]')
        from entries e where e.id = k.entry_id
          or e.id in (select entry_id from ${heirsOf(sql`select k.entry_id`)} heirs)) end as places
    from kept k
    left join guides g on g.id = k.guide_id left join roles r on r.id = g.role_id
    left join articles a on a.id = k.article_id
    order by k.id desc`);
  const pages = new Map<string, Read>();
  for (const { page_id, path } of rows) {
    if (pages.has(page_id)) continue;
    const ids = rows.flatMap((row) => (row.page_id === page_id ? row.places.map(({ id }) => id) : []));
    pages.set(page_id, readOf((await findPage(path))?.content ?? null, new Set(ids)));
  }
  return rows.map((row) => {
    const page = pages.get(row.page_id) ?? readOf(null, new Set());
    return { ...shown(row, page), ...standing(row, page) };
  });
}

function standing(row: Row, page: Read): Standing {
  const places = new Set(row.places.map(({ id }) => id));
  const own = [...page.entries].flatMap(([id, paragraphs]) => (places.has(id) ? paragraphs : []));
  const isThere = own.some((paragraph) => findQuote(paragraph, row) >= 0);
  return isThere ? { state: "present", now: null } : standingOf(row, own, page.paragraphs());
}

/** A page's content as passages are looked for in it: each part is gone through once, however many there are. */
interface Read {
  title: string | null;
  /** The paragraphs of an entry, by its id. */
  entries: ReadonlyMap<string, string[]>;
  /** All of the page; made when the first passage is not found in its entry. */
  paragraphs: () => string[];
}

function readOf(content: unknown, ids: ReadonlySet<string>): Read {
  let all: string[] | undefined;
  return {
    title: titleOf(content),
    entries: new Map([...entriesWithin(content, ids)].map(([id, entry]) => [id, paragraphsOf(entry)])),
    paragraphs: () => {
      all ??= paragraphsOf(content);
      return all;
    },
  };
}

function shown(row: Row, { title, entries }: Read) {
  const { id, version, quote, prefix, suffix, note, created_at, path, name, places } = row;
  const passage = { quote, prefix, suffix };
  const stands = places.find((place) => entries.get(place.id)?.some((own) => findQuote(own, passage) >= 0));
  return {
    ...{ id, etag: etagOf(id, version), path, ...passage, note },
    anchor: (stands ?? places.find(({ isLive }) => isLive))?.key ?? null,
    title: title ?? name,
    createdAt: isoInstant(created_at),
  };
}

function titleOf(content: unknown): string | null {
  const isTitled = typeof content === "object" && content !== null && "title" in content;
  return isTitled && typeof content.title === "string" ? content.title : null;
}
