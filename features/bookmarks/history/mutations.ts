import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { BookmarkChangeField } from "@/db/enums";
import { holdEntries } from "@/db/holding";
import { aroundTaken } from "@/db/savepoint";
import { allowLongWork, database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { AppError, notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { undoSince } from "@/lib/undo-term";
import { filterCondition } from "../filter/queries";
import type { Bulk } from "../input";
import { targetKey } from "../queries";
import { tagsNamed } from "../tags/mutations";

/** What a gesture did; `changeId` is what Undo names. */
export interface BookmarkChange {
  changeId: string;
  gesture: string;
  /** How many bookmarks are different now. */
  count: number;
}

/** What becomes of a field, and which bookmarks it can become so of. */
interface Gesture {
  field: BookmarkChangeField;
  set: SQL;
  /** A further condition on the row `b`. */
  where?: SQL;
  words: string;
}

/**
 * One gesture on many bookmarks of a person, in one transaction with the row that takes it back. What is missing or
 * another person's is left out.
 * @throws AppError `not-found` when none of the named bookmarks, or not the named list, is there.
 */
export async function changeMany(learner: Learner, input: Bulk): Promise<BookmarkChange> {
  return inTransaction(async () => {
    if (input.filter) await allowLongWork();
    const which = await selectionOf(learner, input);
    const [known] = await database().execute(sql`select 1 from bookmarks b where ${which} limit 1`);
    if (!known && input.ids) throw notFound();
    const gesture = await gestureOf(learner, input);
    if (!input.restore) return makeChange(learner, which, gesture);
    const change = await aroundTaken(() => makeChange(learner, which, gesture));
    await holdRestored(learner, change.changeId);
    return change;
  });
}

/** Writes down that bookmarks were added by one gesture, so that Undo removes them all. */
export async function keepAdding(learner: Learner, ids: string[], words: string): Promise<BookmarkChange> {
  const items = sql`(select jsonb_agg(jsonb_build_object('id', id, 'before', ${toTimestamp(now())}::text, 'after', null))
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) id)`;
  const changeId = v7();
  await database().execute(sql`
    insert into bookmark_changes (id, owner_id, gesture, field, items, created_at)
    values (${changeId}, ${learner.id}, ${words}, 'deleted', ${items}, ${toTimestamp(now())})`);
  return { changeId, gesture: words, count: ids.length };
}

/**
 * Takes a gesture back: what it changed is as before, where nobody has changed it since; all else stays.
 * @throws AppError `not-found`, or `conflict` when it is taken back already.
 */
export async function undoChange(learner: Learner, changeId: string): Promise<BookmarkChange> {
  return inTransaction(async () => {
    const at = now();
    const [change] = await database().execute<{
      gesture: string;
      field: BookmarkChangeField;
      undone_at: string | null;
    }>(sql`
      select gesture, field, undone_at from bookmark_changes
      where id = ${changeId} and owner_id = ${learner.id} and created_at > ${toTimestamp(undoSince(at))} for update`);
    if (!change) throw notFound();
    if (change.undone_at !== null) {
      throw new AppError("conflict", "This was taken back already.", {
        current: { changeId, isUndone: true },
      });
    }
    const { value, restore } = fields[change.field];
    const isFree =
      change.field === "deleted"
        ? sql`and (item.before <> 'null' or not exists (select from bookmarks o where o.owner_id = b.owner_id and o.deleted_at is null
            and o.id <> b.id and ${targetKey(sql`o`)} = ${targetKey(sql`b`)}))`
        : sql``;
    await allowLongWork();
    const putBack = sql`
      update bookmarks b set ${restore}, version = b.version + 1, updated_at = ${toTimestamp(at)}
      from (select (i->>'id')::uuid as id, i->'before' as before, i->'after' as after
        from bookmark_changes c cross join lateral jsonb_array_elements(c.items) i where c.id = ${changeId}) item
      where b.id = item.id and b.owner_id = ${learner.id} and coalesce(${value}, 'null') = item.after ${isFree}
      returning b.id`;
    const rows = await aroundTaken(async () => [...(await database().execute(putBack))]);
    await holdRestored(learner, changeId);
    await database().execute(
      sql`update bookmark_changes set undone_at = ${toTimestamp(at)} where id = ${changeId}`,
    );
    return { changeId, gesture: change.gesture, count: rows.length };
  });
}

/** What came back from the trash may stand on entries that were retired meanwhile. */
async function holdRestored(learner: Learner, changeId: string): Promise<void> {
  const rows = await database().execute<{ entry_id: string }>(sql`
    select distinct b.entry_id from bookmark_changes c cross join lateral jsonb_array_elements(c.items) i
    join bookmarks b on b.id = (i->>'id')::uuid and b.owner_id = c.owner_id
    where c.id = ${changeId} and c.owner_id = ${learner.id} and c.field = 'deleted'
      and b.deleted_at is null and b.entry_id is not null`);
  await holdEntries(
    learner.id,
    rows.map((row) => row.entry_id),
  );
}

/** Each field as JSON of a row `b`, and how it is put back from the JSON of `item`. */
const fields: Record<BookmarkChangeField, { value: SQL; restore: SQL }> = {
  tags: {
    value: sql`to_jsonb(b.tag_ids)`,
    restore: sql`tag_ids = array(select jsonb_array_elements_text(item.before)::uuid)`,
  },
  state: { value: sql`to_jsonb(b.state)`, restore: sql`state = item.before #>> '{}'` },
  list: {
    value: sql`jsonb_build_object('list', b.list_id, 'position', b.position::text)`,
    restore: sql`list_id = (item.before->>'list')::uuid, position = (item.before->>'position')::numeric`,
  },
  deleted: {
    value: sql`to_jsonb(to_char(b.deleted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))`,
    restore: sql`deleted_at = (item.before #>> '{}')::timestamptz`,
  },
};

async function makeChange(learner: Learner, which: SQL, gesture: Gesture): Promise<BookmarkChange> {
  const { value } = fields[gesture.field];
  const changeId = v7();
  const at = toTimestamp(now());
  const [row] = await database().execute<{ count: number }>(sql`
    with old as materialized (
      select b.id, coalesce(${value}, 'null') as before from bookmarks b where ${which} ${gesture.where ?? sql``}
      order by b.id for update
    ), placed as (select *, row_number() over (order by id) as place from old),
    changed as (
      update bookmarks b set ${gesture.set}, version = b.version + 1, updated_at = ${at}
      from placed where b.id = placed.id and b.owner_id = ${learner.id}
      returning b.id, placed.before, coalesce(${value}, 'null') as after
    )
    insert into bookmark_changes (id, owner_id, gesture, field, items, created_at)
    select ${changeId}, ${learner.id}, ${gesture.words}, ${gesture.field}, coalesce(jsonb_agg(jsonb_build_object(
      'id', id, 'before', before, 'after', after)), '[]'), ${at} from changed
    returning jsonb_array_length(items) as count`);
  return { changeId, gesture: gesture.words, count: row?.count ?? 0 };
}

/** The condition on a row `b` for the bookmarks that were meant: live ones, or removed ones that are to come back. */
async function selectionOf(learner: Learner, { ids, filter, restore }: Bulk): Promise<SQL> {
  if (filter) return filterCondition(learner, filter);
  const since = toTimestamp(undoSince(now()));
  return sql`b.owner_id = ${learner.id} and b.id in (
      select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)
    and ${restore ? sql`b.deleted_at > ${since}` : sql`b.deleted_at is null`}`;
}

async function gestureOf(learner: Learner, input: Bulk): Promise<Gesture> {
  if (input.tag !== undefined) {
    const [tag] = await tagsNamed(learner, [input.tag]);
    return {
      field: "tags",
      set: sql`tag_ids = b.tag_ids || ${tag}::uuid`,
      where: sql`and not b.tag_ids @> array[${tag}::uuid] and cardinality(b.tag_ids) < 50`,
      words: `Tagged “${input.tag}”`,
    };
  }
  if (input.untag !== undefined) {
    const tag = sql`(select id from tags where owner_id = ${learner.id} and deleted_at is null
      and lower(name) = lower(${input.untag}))`;
    return {
      field: "tags",
      set: sql`tag_ids = array_remove(b.tag_ids, ${tag})`,
      where: sql`and ${tag} = any(b.tag_ids)`,
      words: `Took off the tag “${input.untag}”`,
    };
  }
  if (input.retag) {
    const { from, to } = input.retag;
    const old = sql`(select id from tags where owner_id = ${learner.id} and deleted_at is null
      and lower(name) = lower(${from}))`;
    const [tag] = await tagsNamed(learner, [to]);
    return {
      field: "tags",
      set: sql`tag_ids = array_remove(array_remove(b.tag_ids, ${tag}::uuid), ${old}) || ${tag}::uuid`,
      where: sql`and ${old} = any(b.tag_ids) and ${old} <> ${tag}::uuid`,
      words: `Merged the tag “${from}” into “${to}”`,
    };
  }
  if (input.state !== undefined) {
    return {
      field: "state",
      set: sql`state = ${input.state}`,
      where: sql`and b.state <> ${input.state}`,
      words: `Marked as ${input.state}`,
    };
  }
  if (input.listId !== undefined) return moving(learner, input.listId);
  const at = toTimestamp(now());
  if (input.remove) {
    return {
      field: "deleted",
      set: sql`deleted_at = ${at}`,
      where: sql`and b.deleted_at is null`,
      words: "Removed",
    };
  }
  return {
    field: "deleted",
    set: sql`deleted_at = null`,
    // Of one thing that was removed twice the later comes back, and none where it was kept again.
    where: sql`and b.deleted_at is not null and not exists (select from bookmarks o where o.owner_id = b.owner_id and o.id <> b.id
      and ${targetKey(sql`o`)} = ${targetKey(sql`b`)} and (o.deleted_at is null or (o.deleted_at, o.id) > (b.deleted_at, b.id)))`,
    words: "Put back",
  };
}

/** Puts bookmarks at the end of a list, in the order in which they were kept. */
async function moving(learner: Learner, listId: string | null): Promise<Gesture> {
  if (listId === null) {
    return {
      field: "list",
      set: sql`list_id = null, position = null`,
      where: sql`and b.list_id is not null`,
      words: "Took out of the list",
    };
  }
  const [list] = await database().execute<{ name: string; last: string }>(sql`
    select name, (select coalesce(max(position), 0)::text from bookmarks
      where owner_id = ${learner.id} and list_id = ${listId} and deleted_at is null) as last
    from lists where id = ${listId} and owner_id = ${learner.id} and deleted_at is null`);
  if (!list) throw notFound();
  return {
    field: "list",
    set: sql`list_id = ${listId}, position = trunc(${list.last}::numeric) + placed.place`,
    where: sql`and b.list_id is distinct from ${listId}`,
    words: `Moved to “${list.name}”`,
  };
}
