import "server-only";
import { sql } from "drizzle-orm";
import type { ListAccess, ReadingState } from "@/db/enums";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { absolute } from "@/lib/site";
import { type Heir, listHeirs } from "../became/queries";
import type { OwnBookmark } from "../own-format";
import { readingOf } from "../queries";

/** A bookmark as it leaves. */
export interface ExportedBookmark extends OwnBookmark {
  /** Where it stands today, in full, for files that know nothing but addresses. */
  address: string;
}

export interface ExportedList {
  name: string;
  description: string | null;
  access: ListAccess;
}

/** Everything that a person keeps, the newest first. */
export async function exportAll(
  learner: Learner,
): Promise<{ lists: ExportedList[]; bookmarks: ExportedBookmark[] }> {
  const lists = await database().execute<{
    id: string;
    name: string;
    description: string | null;
    access: ListAccess;
  }>(
    sql`select id, name, description, access from lists where owner_id = ${learner.id} and deleted_at is null order by lower(name)`,
  );
  const tags = await database().execute<{ id: string; name: string }>(
    sql`select id, name from tags where owner_id = ${learner.id} and deleted_at is null`,
  );
  const rows = await database().execute<Row>(sql`
    select b.url, b.snapshot, b.title, b.note, b.tag_ids as tags, b.list_id, b.position::text as position, b.state,
      b.read_anchor, b.read_share, b.created_at, b.entry_id, b.figure_id, r.slug as role, e.key,
      e.retired_at is not null as is_retired,
      t.slug as technology, a.slug as article
    from bookmarks b
    left join entries e on e.id = b.entry_id
    left join guides g on g.id = coalesce(b.guide_id, e.guide_id)
    left join roles r on r.id = g.role_id
    left join technologies t on t.id = b.technology_id
    left join articles a on a.id = b.article_id
    where b.owner_id = ${learner.id} and b.deleted_at is null order by b.id desc`);
  const tagNames = new Map(tags.map(({ id, name }) => [id, name]));
  const listNames = new Map(lists.map(({ id, name }) => [id, name]));
  const heirs = await listHeirs(rows.flatMap((row) => (row.is_retired && row.entry_id ? row.entry_id : [])));
  return {
    lists: lists.map(({ name, description, access }) => ({ name, description, access })),
    bookmarks: rows.map((row) => toExport(row, tagNames, listNames, heirs.get(row.entry_id ?? "") ?? [])),
  };
}

type Row = {
  url: string | null;
  snapshot: { title: string; text: string };
  title: string | null;
  note: string | null;
  tags: string[];
  list_id: string | null;
  position: string | null;
  state: ReadingState;
  read_anchor: string | null;
  read_share: number | null;
  created_at: string;
  entry_id: string | null;
  figure_id: string | null;
  role: string | null;
  key: string | null;
  is_retired: boolean;
  technology: string | null;
  article: string | null;
};

function toExport(
  row: Row,
  tagNames: Map<string, string>,
  listNames: Map<string, string>,
  heirs: Heir[],
): ExportedBookmark {
  const list = (row.list_id && listNames.get(row.list_id)) || null;
  return {
    ...nameOf(row),
    ...becameOf(heirs),
    ...row.snapshot,
    ownTitle: row.title,
    note: row.note,
    tags: row.tags.flatMap((id) => tagNames.get(id) ?? []),
    list,
    position: list && row.position,
    state: row.state,
    reading: readingOf(row),
    keptAt: isoInstant(row.created_at),
  };
}

/** The id stays what was kept; an address leads to what stands for it. */
function becameOf(heirs: Heir[]) {
  const became = heirs.map(({ title, href }) => ({ title, address: absolute(href) }));
  return became[0] ? { became, address: became[0].address } : {};
}

function nameOf(row: Row): Pick<ExportedBookmark, "address"> & Partial<ExportedBookmark> {
  if (row.url) return { url: row.url, address: row.url };
  if (row.entry_id) return { entryId: row.entry_id, address: absolute(`/roles/${row.role}#${row.key}`) };
  if (row.figure_id)
    return { figureId: row.figure_id, address: absolute(`/salaries#figure-${row.figure_id}`) };
  if (row.technology)
    return { technology: row.technology, address: absolute(`/technologies/${row.technology}`) };
  if (row.article) return { article: row.article, address: absolute(`/articles/${row.article}`) };
  return { guide: row.role ?? "", address: absolute(`/roles/${row.role}`) };
}
