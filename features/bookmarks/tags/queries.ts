import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";

export interface Tag {
  id: string;
  etag: string;
  name: string;
  /** How many bookmarks have it. */
  count: number;
}

/** The tags of a person by name. One that was merged into another is on no bookmark, and waits for Undo unseen. */
export async function listTags(learner: Learner): Promise<Tag[]> {
  return tagsWhere(learner, sql`c.count > 0`);
}

/** @throws AppError `not-found` for what is missing, removed or another person's. */
export async function getTag(learner: Learner, id: string): Promise<Tag> {
  const [tag] = await tagsWhere(learner, sql`t.id = ${id}`);
  if (!tag) throw notFound();
  return tag;
}

async function tagsWhere(learner: Learner, condition: SQL): Promise<Tag[]> {
  const rows = await database().execute<{ id: string; version: number; name: string; count: number }>(sql`
    select t.id, t.version, t.name, coalesce(c.count, 0)::int as count
    from tags t left join (
      select tag, count(*) from bookmarks b cross join lateral unnest(b.tag_ids) tag
      where b.owner_id = ${learner.id} and b.deleted_at is null group by tag
    ) c on c.tag = t.id
    where t.owner_id = ${learner.id} and t.deleted_at is null and ${condition} order by lower(t.name)`);
  return rows.map(({ id, version, name, count }) => ({ id, etag: etagOf(id, version), name, count }));
}
