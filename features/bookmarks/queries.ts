import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { BookmarkKind, EntryKind, ReadingState } from "@/db/enums";
import { livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { normalAddress, thingAt } from "./address";
import { type Heir, listHeirs } from "./became/queries";
import { filterCondition } from "./filter/queries";
import { type GraphTag, listGraphTags } from "./graph/queries";
import { type BookmarkFilter, bookmarkCursor } from "./input";
import { brokenSince } from "./links/queries";
import {
  type FigureFacts,
  findThing,
  hrefOf,
  type ThingRow,
  thingColumns,
  thingJoins,
  type Words,
  wordsOf,
} from "./things/queries";

export interface Bookmark extends Words {
  id: string;
  etag: string;
  kind: BookmarkKind;
  /** The id of what was kept; null for an outside address. */
  targetId: string | null;
  /** The owner's own title, to be shown in place of `title`. */
  ownTitle: string | null;
  note: string | null;
  state: ReadingState;
  reading: { anchor: string | null; share: number } | null;
  list: { id: string; name: string } | null;
  /** The owner's own words for it. */
  tags: string[];
  /** The tasks that name the same technology: nobody wrote these, and nobody need. */
  graphTags: GraphTag[];
  keptAt: string;
  deletedAt: string | null;
  /** Where it leads; null when it is no longer published. */
  href: string | null;
  role: { slug: string; title: string } | null;
  entryKind: EntryKind | null;
  figure: FigureFacts | null;
  /** What it says today, and since when where that is known; null when it is no longer published. */
  current: (Words & { changedAt: string | null }) | null;
  /** Since when nothing answers at an outside address; null where it does, or where nobody looks. */
  brokenSince: string | null;
  /** What stands today for an entry that was split or merged; empty for all else. */
  became: Heir[];
}

/** One page of what a person keeps: the newest first, in a list by its order. */
export async function listBookmarks(
  learner: Learner,
  { limit, cursor, ...filter }: { limit: number; cursor?: string | undefined } & BookmarkFilter,
) {
  const [after, place] = cursor ? decodeCursor(cursor, bookmarkCursor) : [];
  const isOrdered = filter.list !== undefined && filter.list !== "none" && !filter.trash;
  const from = !after
    ? sql``
    : isOrdered
      ? sql`and (coalesce(b.position, 0), b.id) > (${place ?? "0"}::numeric, ${after})`
      : sql`and b.id < ${after}`;
  const order = isOrdered ? sql`coalesce(b.position, 0), b.id` : sql`b.id desc`;
  // PostgreSQL plans a search anew each time, which for all the joins takes longer than to find what is asked for.
  const found = await database().execute<{ id: string; position: string | null }>(sql`
    select b.id, b.position::text as position from bookmarks b
    where ${await filterCondition(learner, filter)} ${from} order by ${order} limit ${limit + 1}`);
  const page = cutPage(found, limit, ({ id, position }) => (isOrdered ? [id, position ?? "0"] : [id]));
  return { items: await told(await bookmarksOf(learner, page.items)), next: page.next };
}

/** What is shown of duplicates at once; when those are gone, others follow. */
const mostDuplicates = 200;

/** Bookmarks of addresses that are one by `normalAddress`, those of one page together, the older first. */
export async function listDuplicates(learner: Learner): Promise<Bookmark[]> {
  // Only those that are shown are joined to what they are of.
  const found = await database().execute<{ id: string }>(sql`
    with twice as materialized (
      select md5(normal_url) as address from bookmarks
      where owner_id = ${learner.id} and deleted_at is null and normal_url is not null
      group by md5(normal_url) having count(*) > 1 order by 1 limit ${mostDuplicates / 2}
    )
    select b.id from twice join bookmarks b on md5(b.normal_url) = twice.address
    where b.owner_id = ${learner.id} and b.deleted_at is null and b.normal_url is not null
    order by twice.address, b.id limit ${mostDuplicates}`);
  return told(await bookmarksOf(learner, found));
}

/** @throws AppError `not-found` for what is missing, removed or another person's. */
export async function getBookmark(learner: Learner, id: string): Promise<Bookmark> {
  const [bookmark] = await told(
    await bookmarksWhere(sql`b.id = ${id} and b.owner_id = ${learner.id} and b.deleted_at is null`),
  );
  if (!bookmark) throw notFound();
  return bookmark;
}

/** The bookmark of a thing, or null; `key` is what `targetKey` gives. */
export async function findBookmarkOf(learner: Learner, key: SQL): Promise<Bookmark | null> {
  const rows = await bookmarksWhere(
    sql`b.owner_id = ${learner.id} and ${targetKey(sql`b`)} = ${key} and b.deleted_at is null`,
  );
  return (await told(rows))[0] ?? null;
}

/** What is kept already of an address in whatever spelling, be it one of this portal's own; the older first. */
export async function findBookmarkOfAddress(learner: Learner, address: string): Promise<Bookmark | null> {
  const own = thingAt(address, appUrl());
  const thing = own && (await findThing(own));
  if (thing) {
    const { guide_id: guideId, entry_id: entryId, figure_id: figureId, technology_id: technologyId } = thing;
    const key = keyOf({ guideId, entryId, figureId, technologyId, articleId: thing.article_id, url: null });
    return findBookmarkOf(learner, key);
  }
  const rows = await bookmarksWhere(sql`b.owner_id = ${learner.id} and b.deleted_at is null
    and b.normal_url is not null and md5(b.normal_url) = md5(${normalAddress(address)}) order by b.id limit 1`);
  return (await told(rows))[0] ?? null;
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

/** How far something was read; null where nobody said so. */
export function readingOf({
  read_anchor,
  read_share,
}: {
  read_anchor: string | null;
  read_share: number | null;
}) {
  return read_share === null ? null : { anchor: read_anchor, share: read_share };
}

/** By what "kept twice is one" is decided: the expression of the unique index. */
export function targetKey(row: SQL): SQL {
  return sql`coalesce(${row}.guide_id::text, ${row}.entry_id::text, ${row}.figure_id::text, ${row}.technology_id::text, ${row}.article_id::text, md5(${row}.url))`;
}

type Target = "guideId" | "entryId" | "figureId" | "technologyId" | "articleId" | "url";

/** The same over values that are not in the table, or not yet. */
export function keyOf(thing: Record<Target, string | null>): SQL {
  return sql`(select ${targetKey(sql`k`)} from (select
    ${thing.guideId}::uuid as guide_id, ${thing.entryId}::uuid as entry_id, ${thing.figureId}::uuid as figure_id,
    ${thing.technologyId}::uuid as technology_id, ${thing.articleId}::uuid as article_id, ${thing.url}::text as url) k)`;
}

type BookmarkRow = ThingRow & {
  id: string;
  version: number;
  kind: BookmarkKind;
  url: string | null;
  snapshot: Words;
  title: string | null;
  note: string | null;
  state: ReadingState;
  read_anchor: string | null;
  read_share: number | null;
  position: string | null;
  list: { id: string; name: string } | null;
  tags: string[];
  created_at: string;
  deleted_at: string | null;
  broken_since: string | null;
};

interface Found {
  row: BookmarkRow;
}

async function bookmarksWhere(condition: SQL): Promise<Found[]> {
  const rows = await database().execute<BookmarkRow>(sql`
    select b.id, b.version, b.kind, b.url, b.snapshot, b.title, b.note, b.state, b.read_anchor, b.read_share,
      b.position::text as position, b.created_at, b.deleted_at,
      b.guide_id, b.entry_id, b.figure_id, b.technology_id, b.article_id,
      (select jsonb_build_object('id', l.id, 'name', l.name) from lists l
        where l.id = b.list_id and l.deleted_at is null) as list,
      case when b.tag_ids = '{}' then '[]'::jsonb else (select coalesce(jsonb_agg(w.name order by lower(w.name)), '[]')
        from tags w where w.id = any(b.tag_ids) and w.deleted_at is null) end as tags,
      ${brokenSince()} as broken_since, ${thingColumns}
    from bookmarks b ${thingJoins()} where ${condition}`);
  return rows.map((row) => ({ row }));
}

/** A person's own by their ids, in that order. */
async function bookmarksOf(learner: Learner, found: readonly { id: string }[]): Promise<Found[]> {
  if (found.length === 0) return [];
  const ids = `{${found.map(({ id }) => id).join(",")}}`;
  return bookmarksWhere(sql`b.id = any(${ids}::uuid[]) and b.owner_id = ${learner.id}
    order by array_position(${ids}::uuid[], b.id)`);
}

async function told(found: Found[]): Promise<Bookmark[]> {
  const tagsOf = await listGraphTags(
    found.map(({ row }) => ({ id: row.id, technologyId: row.technology_id, url: row.url })),
  );
  const heirsOf = await listHeirs(
    found.flatMap(({ row }) => (row.is_retired && row.entry_id ? row.entry_id : [])),
  );
  return found.map(({ row }) =>
    toBookmark(row, tagsOf.get(row.id) ?? [], heirsOf.get(row.entry_id ?? "") ?? []),
  );
}

function toBookmark(row: BookmarkRow, graphTags: GraphTag[], became: Heir[]): Bookmark {
  const words = row.url ? row.snapshot : wordsOf(row);
  const changedAt = row.url || row.changed_at === null ? null : isoInstant(row.changed_at);
  return {
    id: row.id,
    etag: etagOf(row.id, row.version),
    kind: row.kind,
    targetId: row.guide_id ?? row.entry_id ?? row.figure_id ?? row.technology_id ?? row.article_id,
    ...row.snapshot,
    ownTitle: row.title,
    note: row.note,
    state: row.state,
    reading: readingOf(row),
    list: row.list,
    tags: row.tags,
    graphTags,
    keptAt: isoInstant(row.created_at),
    deletedAt: row.deleted_at && isoInstant(row.deleted_at),
    href: row.url ?? (words ? hrefOf(row) : (became[0]?.href ?? null)),
    role: row.role_slug && row.role_title ? { slug: row.role_slug, title: row.role_title } : null,
    entryKind: row.entry_kind,
    figure: row.figure,
    current: words && { ...words, changedAt },
    brokenSince: row.broken_since && isoInstant(row.broken_since),
    became,
  };
}
