import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { BookmarkKind, EntryKind } from "@/db/enums";
import { livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { now, Temporal, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { figureText, figureTitle, type KeptFigure } from "./figure-words";
import { bookmarkCursor } from "./input";

export interface Words {
  title: string;
  text: string;
}

export interface Bookmark extends Words {
  id: string;
  etag: string;
  kind: BookmarkKind;
  /** The id of what was kept; null for an outside address. */
  targetId: string | null;
  note: string | null;
  keptAt: string;
  /** Where it leads; null when it is no longer published. */
  href: string | null;
  role: { slug: string; title: string } | null;
  entryKind: EntryKind | null;
  figure: FigureFacts | null;
  /** What it says today; null when it is no longer published. */
  current: Words | null;
}

type FigureFacts = Pick<KeptFigure, "country" | "currency" | "period" | "status" | "measure"> & {
  year: number | null;
  n: number | null;
  source: string;
  occupation: string | null;
};

/** One page of what a person keeps, the newest first. */
export async function listBookmarks(learner: Learner, page: { limit: number; cursor?: string | undefined }) {
  const [after] = page.cursor ? decodeCursor(page.cursor, bookmarkCursor) : [null];
  const rows = await bookmarksWhere(sql`b.owner_id = ${learner.id} and b.deleted_at is null
    ${after ? sql`and b.id < ${after}` : sql``} order by b.id desc limit ${page.limit + 1}`);
  return cutPage(rows, page.limit, (last) => [last.id]);
}

/** @throws AppError `not-found` for what is missing, removed or another person's. */
export async function getBookmark(learner: Learner, id: string): Promise<Bookmark> {
  const [bookmark] = await bookmarksWhere(
    sql`b.id = ${id} and b.owner_id = ${learner.id} and b.deleted_at is null`,
  );
  if (!bookmark) throw notFound();
  return bookmark;
}

/** The bookmark of a thing, or null; `key` is what `targetKey` gives. */
export async function findBookmarkOf(learner: Learner, key: SQL): Promise<Bookmark | null> {
  const [bookmark] = await bookmarksWhere(
    sql`b.owner_id = ${learner.id} and ${targetKey(sql`b`)} = ${key} and b.deleted_at is null`,
  );
  return bookmark ?? null;
}

/** The first task of a published guide, to teach an empty page with; null in a portal without guides. */
export async function findExample() {
  const [row] = await database().execute<{ title: string; role: string; href: string }>(sql`
    select e.title, r.title as role, '/roles/' || r.slug || '#' || e.key as href
    from guides g join roles r on r.id = g.role_id
    join ${livePublication(toTimestamp(now()))}
    join entries e on e.guide_id = g.id and e.kind = 'task' and e.retired_at is null
    order by r.slug, e.position limit 1`);
  return row ?? null;
}

/** By what "kept twice is one" is decided: the expression of the unique index. */
export function targetKey(row: SQL): SQL {
  return sql`coalesce(${row}.guide_id::text, ${row}.entry_id::text, ${row}.figure_id::text, ${row}.technology_id::text, md5(${row}.url))`;
}

/**
 * What a person keeps of one document: its guide, entries, figures and technologies. The page of all pay shows any
 * figure, so it is told of every figure that the person keeps.
 */
export async function listBookmarksOfPage(learner: Learner, path: string) {
  if (path === "/salaries") return bookmarksOfPage(learner, sql`b.figure_id is not null`, "");
  const [, kind, slug] = /^\/(roles|salaries|technologies)\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (!slug) return [];
  const things =
    kind === "technologies"
      ? sql`select id::text from technologies where slug = ${slug}`
      : sql`
        select g.id::text from guides g join role on role.id = g.role_id
        union all select e.id::text from entries e join guides g on g.id = e.guide_id join role on role.id = g.role_id
        union all select f.id::text from bookmarks own join figures f on f.id = own.figure_id
          where own.owner_id = ${learner.id} and f.subject_id in (
            select id from role union all select o.occupation_id from occupation_roles o join role on role.id = o.role_id)
        union all select t.id::text from technologies t`;
  return bookmarksOfPage(
    learner,
    sql`${targetKey(sql`b`)} in (with role as (select id from roles where slug = ${slug}) ${things})`,
    slug,
  );
}

/** More than a page shows of what can be kept. */
const mostOfPage = 2000;

/** The bookmarks that buttons of a page look up, the newest of them where there are too many. */
async function bookmarksOfPage(learner: Learner, condition: SQL, slug: string) {
  const rows = await database().execute<{
    id: string;
    version: number;
    kind: Exclude<BookmarkKind, "link">;
    target_id: string;
    name: string | null;
  }>(sql`
    select * from (
      select b.id, b.version, b.kind, coalesce(b.guide_id, b.entry_id, b.figure_id, b.technology_id) as target_id,
        case when b.guide_id is not null then ${slug} when b.entry_id is not null then ${slug} || '#' || e.key
          else t.slug end as name
      from bookmarks b left join technologies t on t.id = b.technology_id left join entries e on e.id = b.entry_id
      where b.owner_id = ${learner.id} and b.deleted_at is null and b.url is null and ${condition}
      order by b.id desc limit ${mostOfPage}
    ) newest order by id`);
  return rows.map((row) => ({
    target: row.kind,
    targetId: row.target_id,
    name: row.name,
    id: row.id,
    etag: etagOf(row.id, row.version),
  }));
}

/** What somebody wants to keep, by the ids or slugs that came in. */
export interface Target {
  guide?: string | undefined;
  entryId?: string | undefined;
  entry?: string | undefined;
  figureId?: string | undefined;
  technology?: string | undefined;
}

/** A published thing with what it says now, or null when there is none such. */
export async function findThing(target: Target) {
  const [role, key] = target.entry?.split("#") ?? [];
  const [row] = await database().execute<ThingRow>(sql`
    select ${thingColumns}, b.guide_id, b.entry_id, b.figure_id, b.technology_id
    from (select
      coalesce(${target.entryId ?? null}::uuid,
        (select e.id from entries e join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
          where r.slug = ${role ?? null} and g.locale = 'en' and e.key = ${key ?? null})) as entry_id,
      ${target.figureId ?? null}::uuid as figure_id,
      (select g.id from guides g join roles r on r.id = g.role_id
        where r.slug = ${target.guide ?? null} and g.locale = 'en') as guide_id,
      (select id from technologies where slug = ${target.technology ?? null}) as technology_id
    ) b ${thingJoins()}`);
  const words = row && wordsOf(row);
  return row && words ? { ...row, words } : null;
}

type ThingRow = {
  guide_id: string | null;
  entry_id: string | null;
  figure_id: string | null;
  technology_id: string | null;
  is_live: boolean;
  guide_title: string | null;
  guide_summary: string | null;
  role_slug: string | null;
  role_title: string | null;
  entry_kind: EntryKind | null;
  entry_key: string | null;
  entry_title: string | null;
  entry_body: string | null;
  technology_slug: string | null;
  technology_name: string | null;
  technology_summary: string | null;
  figure: (Omit<KeptFigure, "subject"> & Omit<FigureFacts, keyof KeptFigure>) | null;
};

type BookmarkRow = ThingRow & {
  id: string;
  version: number;
  kind: BookmarkKind;
  url: string | null;
  snapshot: Words;
  note: string | null;
  created_at: string;
};

async function bookmarksWhere(condition: SQL): Promise<Bookmark[]> {
  const rows = await database().execute<BookmarkRow>(sql`
    select b.id, b.version, b.kind, b.url, b.snapshot, b.note, b.created_at,
      b.guide_id, b.entry_id, b.figure_id, b.technology_id, ${thingColumns}
    from bookmarks b ${thingJoins()} where ${condition}`);
  return rows.map(toBookmark);
}

/** What is known of the thing that the row `b` points to. */
const thingColumns = sql`
  live.revision_id is not null and e.retired_at is null as is_live, v.content->>'title' as guide_title, v.content->>'summary' as guide_summary,
  r.slug as role_slug, r.title as role_title,
  e.kind as entry_kind, e.key as entry_key, e.title as entry_title, e.body as entry_body,
  t.slug as technology_slug, t.name as technology_name, t.summary as technology_summary,
  case when f.id is not null then jsonb_build_object(
    'country', f.country, 'experience', f.experience, 'currency', f.currency, 'period', f.period, 'year', f.year,
    'status', case when f.withdrawn_at is null then coalesce(x.status, 'withdrawn') else 'withdrawn' end,
    'measure', coalesce(x.measure, 'median'), 'n', x.n, 'median', x.median, 'mean', x.mean,
    'low', x.low, 'high', x.high, 'source', s.title, 'occupation', o.title) end as figure`;

/** A guide's row counts only while a publication is live: decided when it is read. */
function thingJoins(): SQL {
  return sql`
    left join entries e on e.id = b.entry_id
    left join guides g on g.id = coalesce(b.guide_id, e.guide_id)
    left join ${livePublication(toTimestamp(now()))}
    left join guide_revisions v on v.id = live.revision_id and b.guide_id is not null
    left join technologies t on t.id = b.technology_id
    left join figures f on f.id = b.figure_id
    left join datasets d on d.id = f.dataset_id
    left join figure_values x on x.figure_id = f.id and x.release_id = d.live_release_id
    left join sources s on s.id = d.source_id
    left join occupations o on o.id = f.occupation_id
    left join roles r on r.id = coalesce(g.role_id, f.role_id)`;
}

function wordsOf(row: ThingRow): Words | null {
  if (row.entry_id) {
    return row.is_live && row.entry_title ? { title: row.entry_title, text: row.entry_body ?? "" } : null;
  }
  if (row.guide_id) return row.guide_title ? { title: row.guide_title, text: row.guide_summary ?? "" } : null;
  if (row.technology_id) return { title: row.technology_name ?? "", text: row.technology_summary ?? "" };
  if (!row.figure) return null;
  const figure = { ...row.figure, subject: row.figure.occupation ?? row.role_title ?? "" };
  return { title: figureTitle(figure), text: figureText(figure) };
}

function toBookmark(row: BookmarkRow): Bookmark {
  const current = row.url ? row.snapshot : wordsOf(row);
  return {
    id: row.id,
    etag: etagOf(row.id, row.version),
    kind: row.kind,
    targetId: row.guide_id ?? row.entry_id ?? row.figure_id ?? row.technology_id,
    ...row.snapshot,
    note: row.note,
    keptAt: toTimestamp(Temporal.Instant.from(row.created_at)),
    href: row.url ?? (current && hrefOf(row)),
    role: row.role_slug && row.role_title ? { slug: row.role_slug, title: row.role_title } : null,
    entryKind: row.entry_kind,
    figure: row.figure,
    current,
  };
}

function hrefOf(row: ThingRow): string | null {
  if (row.technology_slug) return `/technologies/${row.technology_slug}`;
  if (row.figure) return `/salaries${row.role_slug ? `/${row.role_slug}` : ""}#figure-${row.figure_id}`;
  return row.entry_key ? `/roles/${row.role_slug}#${row.entry_key}` : `/roles/${row.role_slug}`;
}
