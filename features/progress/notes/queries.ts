import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { EntryKind } from "@/db/enums";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { noteCursor } from "./input";

export interface Note {
  id: string;
  etag: string;
  entryId: string;
  /** `role#key` of the entry that it was written on. */
  entry: string;
  kind: EntryKind;
  title: string;
  text: string;
  updatedAt: string;
  isRetired: boolean;
  /** The live entries that the entry has become; none when it is gone. */
  became: { entryId: string; entry: string; title: string }[];
}

type NoteRow = {
  id: string;
  version: number;
  text: string;
  updated_at: string;
  entry_id: string;
  entry: string;
  kind: EntryKind;
  title: string;
  is_retired: boolean;
  became: Note["became"];
};

/** A person's own words, the newest note first. */
export async function listNotes(learner: Learner, page: { limit: number; cursor?: string | undefined }) {
  const [after] = page.cursor ? decodeCursor(page.cursor, noteCursor) : [null];
  const rows = await notesWhere(
    learner,
    sql`${after ? sql`n.id < ${after}` : sql`true`} order by n.id desc limit ${page.limit + 1}`,
  );
  return cutPage(rows, page.limit, (last) => [last.id]);
}

/** @throws AppError `not-found` for what is missing, removed or another person's. */
export async function getNote(learner: Learner, id: string): Promise<Note> {
  const [note] = await notesWhere(learner, sql`n.id = ${id}`);
  if (!note) throw notFound();
  return note;
}

export async function findNoteOn(learner: Learner, entryId: string): Promise<Note | null> {
  const [note] = await notesWhere(learner, sql`n.entry_id = ${entryId}`);
  return note ?? null;
}

async function notesWhere(learner: Learner, condition: SQL): Promise<Note[]> {
  const rows = await database().execute<NoteRow>(sql`
    with chosen as (
      select n.id, n.version, n.text, n.updated_at, n.entry_id from notes n
      where n.owner_id = ${learner.id} and n.deleted_at is null and ${condition}
    )
    select c.*, r.slug || '#' || e.key as entry, e.kind, e.title, e.retired_at is not null as is_retired,
      case when e.retired_at is null then '[]' else (
        select coalesce(jsonb_agg(jsonb_build_object('entryId', l.id, 'entry', r.slug || '#' || l.key, 'title', l.title)
          order by l.position), '[]')
        from ${heirsOf(sql`select e.id`)} h join entries l on l.id = h.entry_id) end as became
    from chosen c join entries e on e.id = c.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    order by c.id desc`);
  return rows.map(({ id, version, updated_at, entry_id, is_retired, ...note }) => ({
    ...note,
    id,
    etag: etagOf(id, version),
    entryId: entry_id,
    isRetired: is_retired,
    updatedAt: isoInstant(updated_at),
  }));
}
