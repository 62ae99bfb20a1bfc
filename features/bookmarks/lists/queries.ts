import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { validate as isUuid } from "uuid";
import type { BookmarkKind, EntryKind, ListAccess } from "@/db/enums";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { absolute } from "@/lib/site";
import { type Heir, listHeirs } from "../became/queries";
import { hrefOf, type ThingRow, thingColumns, thingJoins, type Words, wordsOf } from "../things/queries";

export interface List {
  id: string;
  etag: string;
  name: string;
  description: string | null;
  access: ListAccess;
  /** In full, where others can read it; null for a private list. */
  url: string | null;
  /** How many bookmarks it holds. */
  count: number;
}

/** All lists of a person by name. */
export async function listLists(learner: Learner): Promise<List[]> {
  return listsWhere(learner, sql`true`);
}

/** @throws AppError `not-found` for what is missing, removed or another person's. */
export async function getList(learner: Learner, id: string): Promise<List> {
  const [list] = await listsWhere(learner, sql`l.id = ${id}`);
  if (!list) throw notFound();
  return list;
}

async function listsWhere(learner: Learner, condition: SQL): Promise<List[]> {
  const rows = await database().execute<{
    id: string;
    version: number;
    name: string;
    description: string | null;
    access: ListAccess;
    secret: string | null;
    count: number;
  }>(sql`
    select l.id, l.version, l.name, l.description, l.access, l.secret,
      (select count(*) from bookmarks b
        where b.owner_id = ${learner.id} and b.list_id = l.id and b.deleted_at is null)::int as count
    from lists l where l.owner_id = ${learner.id} and l.deleted_at is null and ${condition} order by lower(l.name)`);
  return rows.map(({ id, version, secret, ...list }) => ({
    id,
    etag: etagOf(id, version),
    name: list.name,
    description: list.description,
    access: list.access,
    url: list.access === "private" ? null : absolute(`/lists/${secret ?? id}`),
    count: list.count,
  }));
}

export interface SharedList {
  /** The last part of its address. */
  name: string;
  title: string;
  description: string | null;
  isPublic: boolean;
  /** Whether anybody but its owner can read it. */
  isShared: boolean;
  createdAt: string;
  items: SharedItem[];
}

/** What others see of a bookmark: never the owner's note, tags or state. */
export interface SharedItem extends Words {
  id: string;
  kind: BookmarkKind;
  entryKind: EntryKind | null;
  /** Null when it is no longer published. */
  href: string | null;
  /** What stands today for an entry that has left its guide; `href` leads to the first of them. */
  became: Heir[];
  keptAt: string;
}

/** Lists that everybody may read and that hold anything, the latest changed first, for search engines. */
export async function listPublicLists(): Promise<{ path: string; updatedAt: string }[]> {
  const rows = await database().execute<{ id: string; updated_at: string }>(sql`
    select l.id, l.updated_at from lists l
    where l.access = 'public' and l.deleted_at is null
      and exists (select from bookmarks b where b.list_id = l.id and b.deleted_at is null)
    order by l.updated_at desc limit ${mostPublic}`);
  return rows.map(({ id, updated_at }) => ({ path: `/lists/${id}`, updatedAt: updated_at }));
}

const mostPublic = 10_000;

/** More than a page of one megabyte shows. */
const mostItems = 1000;

/** A list of one's own as others would see it, whether or not it is shared. */
export async function getWholeList(learner: Learner, id: string): Promise<SharedList> {
  const list = await findList(sql`owner_id = ${learner.id} and id = ${id}`, id);
  if (!list) throw notFound();
  return list;
}

/** A list as others see it, by its id when it is public or by its secret; null for every other. */
export async function findSharedList(name: string): Promise<SharedList | null> {
  // Each of the two is one step along its index.
  const id = isUuid(name) ? name : null;
  return findList(sql`((access = 'public' and id = ${id}) or (access = 'link' and secret = ${name}))`, name);
}

async function findList(isMeant: SQL, name: string): Promise<SharedList | null> {
  const [list] = await database().execute<{
    id: string;
    name: string;
    description: string | null;
    access: ListAccess;
    created_at: string;
  }>(sql`
    select id, name, description, access, created_at from lists
    where deleted_at is null and ${isMeant}`);
  if (!list) return null;
  const rows = await database().execute<
    ThingRow & {
      id: string;
      kind: BookmarkKind;
      url: string | null;
      snapshot: Words;
      title: string | null;
      created_at: string;
    }
  >(sql`
    select b.id, b.kind, b.url, b.snapshot, b.title, b.created_at, b.figure_id, ${thingColumns},
      b.guide_id, b.entry_id, b.technology_id, b.article_id
    from bookmarks b ${thingJoins()} where b.list_id = ${list.id} and b.deleted_at is null
    order by coalesce(b.position, 0), b.id limit ${mostItems}`);
  const heirs = await listHeirs(rows.flatMap((row) => (row.is_retired && row.entry_id ? row.entry_id : [])));
  return {
    name,
    title: list.name,
    description: list.description,
    isPublic: list.access === "public",
    isShared: list.access !== "private",
    createdAt: isoInstant(list.created_at),
    items: rows.map((row) => {
      const became = heirs.get(row.entry_id ?? "") ?? [];
      return {
        id: row.id,
        kind: row.kind,
        entryKind: row.entry_kind,
        title: row.title ?? row.snapshot.title,
        text: row.snapshot.text,
        href: row.url ?? (wordsOf(row) ? hrefOf(row) : (became[0]?.href ?? null)),
        became,
        keptAt: isoInstant(row.created_at),
      };
    }),
  };
}
