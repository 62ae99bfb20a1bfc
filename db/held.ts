import { type SQL, sql } from "drizzle-orm";

/**
 * For a query: `(owner_id, what)`, everything that learners hold on an entry and have not taken back. Of a question
 * that somebody answered again and again, that is one answer. A block is held by the task it practises and by the
 * activity of a role's day that it came from; what was done of one is held although the block may be gone.
 */
export function heldOn(entryId: SQL): SQL {
  return sql`(
    select owner_id, 'mark' as what from marks where entry_id = ${entryId} and state is not null
    union all select owner_id, 'note' from notes where entry_id = ${entryId} and deleted_at is null
    union all select owner_id, 'bookmark' from bookmarks where entry_id = ${entryId} and deleted_at is null
    union all select owner_id, 'evidence' from evidence where entry_id = ${entryId} and deleted_at is null
    union all select owner_id, 'highlight' from highlights where entry_id = ${entryId} and deleted_at is null
    union all select owner_id, 'block' from blocks where entry_id = ${entryId} and deleted_at is null
    union all select o.owner_id, 'block' from block_origins o join blocks b on b.id = o.block_id
      where o.activity_id = ${entryId} and b.deleted_at is null and b.entry_id is distinct from o.activity_id
    union all select owner_id, 'outcome' from block_outcomes where entry_id = ${entryId} and minutes is not null
    union all select owner_id, 'length' from entry_lengths where entry_id = ${entryId}
    union all select owner_id, 'pick' from picks where entry_id = ${entryId} and technology_id is not null
    union all (select owner_id, 'answer' from practice_answers where entry_id = ${entryId} group by owner_id, question))`;
}
