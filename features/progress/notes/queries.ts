import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { EntryKind } from "@/db/enums";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { becameColumn, type Heir } from "../queries";
import { type NotePage, noteCursor } from "./input";

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
  became: Heir[];
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

/** A person's own words, the newest note first: all, or those with these words in them or in what they are on. */
export async function listNotes(learner: Learner, { limit, cursor, q, role }: NotePage) {
  const [after] = cursor ? decodeCursor(cursor, noteCursor) : [null];
  const said = sql`(n.search || to_tsvector('english', e.title)) @@ websearch_to_tsquery('english', ${q})`;
  const rows = await notesWhere(
    learner,
    sql`${after ? sql`n.id < ${after}` : sql`true`} and ${role ? sql`r.slug = ${role}` : sql`true`}
      and ${q?.trim() ? said : sql`true`}
      order by n.id desc limit ${limit + 1}`,
  );
  return cutPage(rows, limit, (last) => [last.id]);
}

/** Of these entries, those on which the person has a note. */
export async function listNotedEntries(learner: Learner, entryIds: readonly string[]): Promise<Set<string>> {
  const rows = await database().execute<{ entry_id: string }>(sql`
    select n.entry_id from notes n
    where n.owner_id = ${learner.id} and n.deleted_at is null
      and n.entry_id = any(${`{${entryIds.join(",")}}`}::uuid[])`);
  return new Set(rows.map(({ entry_id }) => entry_id));
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
      join entries e on e.id = n.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
      where n.owner_id = ${learner.id} and n.deleted_at is null and ${condition}
    )
    select c.*, r.slug || '#' || e.key as entry, e.kind, e.title, e.retired_at is not null as is_retired,
      ${becameColumn}
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
