import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { EntryKind, MarkState } from "@/db/enums";
import { livePublication } from "@/db/live-publication";
import { heirsOf, successionsAround } from "@/db/successions";
import { database } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { undoSince } from "@/lib/undo-term";
import { markCursor } from "./input";
import type { CountedRole } from "./overview";
import type { Owner } from "./reader/queries";
import { type Became, type MarkedEntry, type OwnRow, seenOf } from "./seen";

export function historySince(): string {
  return toTimestamp(undoSince(now()));
}

export interface Mark {
  id: string;
  entryId: string;
  entry: string;
  kind: EntryKind;
  title: string;
  state: MarkState | null;
  changedAt: string;
  /** Whether the entry is no longer in its guide; then `became` says what came in its place. */
  isRetired: boolean;
  became: Heir[];
}

/** A live entry that an entry which left its guide has become. */
export interface Heir {
  entryId: string;
  entry: string;
  title: string;
}

/** For a query on an entry `e` of the role `r`: the live entries that it has become; none while it stands in its guide. */
export const becameColumn = sql`case when e.retired_at is null then '[]' else (
  select coalesce(jsonb_agg(jsonb_build_object('entryId', l.id, 'entry', r.slug || '#' || l.key, 'title', l.title)
    order by l.position), '[]')
  from ${heirsOf(sql`select e.id`)} h join entries l on l.id = h.entry_id) end as became`;

type EntryColumns = {
  entry_id: string;
  role: string;
  key: string;
  kind: EntryKind;
  title: string;
  position: number;
  retired_at: string | null;
};

/** What a person said, entry by entry, the newest mark first; each with what the entry has become. */
export async function listMarks(
  learner: Learner,
  { limit, cursor, role }: { limit: number; cursor?: string | undefined; role?: string | undefined },
) {
  const [after] = cursor ? decodeCursor(cursor, markCursor) : [null];
  const rows = await marksWhere(
    learner,
    sql`
    ${role ? sql`r.slug = ${role}` : sql`true`} and m.state is not null ${after ? sql`and m.id < ${after}` : sql``}
    order by m.id desc limit ${limit + 1}`,
  );
  const page = cutPage(rows, limit, (last) => [last.id]);
  const family = await familyOf(page.items.map(({ entryId }) => entryId));
  const items = page.items.map((row): Mark => {
    const seen = seenOf([row], family);
    return {
      id: row.id,
      entryId: row.entryId,
      entry: row.entry,
      kind: row.kind,
      title: row.title,
      state: row.state,
      changedAt: row.changedAt,
      isRetired: row.retiredAt !== null,
      became: seen.entries
        .filter(({ entryId }) => entryId !== row.entryId)
        .map(({ entryId, entry, title }) => ({ entryId, entry, title })),
    };
  });
  return { items, next: page.next };
}

/** How far a person is in one guide, or in all: live entries, and what is gone from them. */
export async function findSeen(owner: Owner, role?: string) {
  const rows = await marksWhere(owner, role ? sql`r.slug = ${role}` : sql`true`);
  return seenOf(rows, await familyOf(rows.map(({ entryId }) => entryId)));
}

async function marksWhere({ id }: Owner, condition: SQL): Promise<(OwnRow & { id: string })[]> {
  const rows = await database().execute<
    EntryColumns & { id: string; state: MarkState | null; changed_at: string }
  >(sql`
    select m.id, m.state, m.changed_at, ${entryColumns}
    from marks m join entries e on e.id = m.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    where m.owner_id = ${id} and ${condition}`);
  return rows.map((row) => ({
    ...toEntry(row),
    id: row.id,
    state: row.state,
    changedAt: isoInstant(row.changed_at),
  }));
}

const entryColumns = sql`e.id as entry_id, r.slug as role, e.key, e.kind, e.title, e.position, e.retired_at`;

function toEntry(row: EntryColumns): MarkedEntry {
  return {
    entryId: row.entry_id,
    entry: `${row.role}#${row.key}`,
    role: row.role,
    kind: row.kind,
    title: row.title,
    position: row.position,
    retiredAt: row.retired_at && isoInstant(row.retired_at),
  };
}

/** What entries have become, with everything else that went into it. */
export async function familyOf(ids: string[]): Promise<Became> {
  if (ids.length === 0) return { entries: [], successions: [] };
  const given = sql`select unnest(${`{${ids.join(",")}}`}::uuid[])`;
  const steps = await database().execute<{ old_id: string; new_id: string; joins: boolean; at: string }>(
    sql`select * from ${successionsAround(given)} steps`,
  );
  if (steps.length === 0) return { entries: [], successions: [] };
  const named = [...new Set(steps.flatMap(({ old_id, new_id }) => [old_id, new_id]))];
  const rows = await database().execute<EntryColumns>(sql`
    select ${entryColumns} from entries e join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    where e.id = any(${`{${named.join(",")}}`}::uuid[])`);
  return {
    entries: rows.map(toEntry),
    successions: steps.map(({ old_id, new_id, joins, at }) => ({
      oldId: old_id,
      newId: new_id,
      joins,
      at: isoInstant(at),
    })),
  };
}

/** Each published guide with the keys of its steps and tasks. */
export async function listCountedRoles(): Promise<CountedRole[]> {
  const keys = (kind: string) => sql`coalesce(
    (select jsonb_agg(e.key order by e.position) from entries e
      where e.guide_id = g.id and e.retired_at is null and e.kind = ${kind}), '[]')`;
  const rows = await database().execute<CountedRole & Record<string, unknown>>(sql`
    select r.slug as role, r.title, ${keys("step")} as steps, ${keys("task")} as tasks
    from guides g join roles r on r.id = g.role_id join ${livePublication(toTimestamp(now()))}
    where g.locale = 'en' order by r.title`);
  return [...rows];
}

export interface PastMarkChange {
  changeId: string;
  gesture: string;
  at: string;
  isUndone: boolean;
}

/** The newest changes of the last 30 days: what Undo can reach. */
export async function listMarkChanges(learner: Learner, limit: number): Promise<PastMarkChange[]> {
  const rows = await database().execute<{ id: string; gesture: string; at: string; is_undone: boolean }>(sql`
    select id, gesture, created_at as at, undone_at is not null as is_undone from mark_changes
    where owner_id = ${learner.id} and created_at > ${historySince()}::timestamptz order by id desc limit ${limit}`);
  return rows.map(({ id, gesture, at, is_undone }) => ({
    changeId: id,
    gesture,
    at: isoInstant(at),
    isUndone: is_undone,
  }));
}

/** Entries by id or by `role#key`; what does not exist is left out. Retired ones are found, too. */
export async function findEntries(
  refs: readonly { entryId?: string | undefined; entry?: string | undefined }[],
): Promise<MarkedEntry[]> {
  const ids = refs.flatMap(({ entryId }) => entryId ?? []);
  const names = refs.flatMap(({ entry }) => entry ?? []);
  const rows = await database().execute<EntryColumns>(sql`
    select ${entryColumns} from entries e join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    where e.id = any(${`{${ids.join(",")}}`}::uuid[])
    union all
    select ${entryColumns} from unnest(${`{${names.join(",")}}`}::text[]) named(name)
    join roles r on r.slug = split_part(named.name, '#', 1) join guides g on g.role_id = r.id and g.locale = 'en'
    join entries e on e.guide_id = g.id and e.key = split_part(named.name, '#', 2)`);
  return rows.map(toEntry);
}
