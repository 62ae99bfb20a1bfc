import { type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { now, toTimestamp } from "@/lib/dates";
import { mostUnread } from "@/lib/http/hint";
import type { AccountEvent, NoticeKind } from "./enums";
import { heldOn } from "./held";
import { ancestorsOf, retirementsOf } from "./successions";
import { database } from "./transaction";

/**
 * What people are told. A notice is written in the transaction of what it tells, by one statement for everybody it
 * concerns; who has turned its kind off gets no row, and nobody is told the same thing twice.
 */

/** The followers of the series that an article is a part of hear that it is published. */
export async function tellFollowers(articleId: string): Promise<void> {
  await tell(
    "series",
    sql`select f.owner_id, ${articleId}::uuid as about_id, null::jsonb as detail
      from series_parts part join series_follows f on f.series_id = part.series_id
      where part.article_id = ${articleId}`,
  );
}

/**
 * Whoever holds something on entries that a publication retired, or on what had become one of them, hears once which
 * ones. Call it when the successions of the publication are written.
 */
export async function tellHolders(publicationId: string, retired: readonly string[]): Promise<void> {
  if (retired.length === 0) return;
  await tell(
    "guide",
    sql`select held.owner_id, ${publicationId}::uuid as about_id,
        jsonb_build_object('entries', jsonb_agg(distinct a.heir)) as detail
      from ${ancestorsOf(sql`select unnest(${`{${retired.join(",")}}`}::uuid[])`)} a
      cross join lateral ${heldOn(sql`a.entry_id`)} held
      group by held.owner_id`,
  );
}

/**
 * Somebody holds something on entries that were retired before: they hear what became of them as the others did then.
 * Who was told of fewer entries of the same publication hears of it anew.
 */
export async function tellLateHolder(personId: string, retired: readonly string[]): Promise<void> {
  await tell(
    "guide",
    sql`select ${personId}::uuid as owner_id, r.publication_id as about_id,
        jsonb_build_object('entries', jsonb_agg(distinct r.entry_id)) as detail
      from ${retirementsOf(sql`select unnest(${`{${retired.join(",")}}`}::uuid[])`)} r
      group by r.publication_id order by r.publication_id`,
    sql`(owner_id, about_id) do update set created_at = excluded.created_at, read_at = null,
        is_mail_due = excluded.is_mail_due,
        detail = jsonb_build_object('entries', (select jsonb_agg(distinct e.id)
          from jsonb_array_elements(notices.detail->'entries' || (excluded.detail->'entries')) e(id)))
      where not notices.detail->'entries' @> (excluded.detail->'entries')`,
  );
}

/** Somebody hears what happened to their account, so that they know when it was not them. */
export async function tellOwner(personId: string, event: AccountEvent): Promise<void> {
  const detail = JSON.stringify({ event });
  await tell(
    "account",
    sql`select ${personId}::uuid as owner_id, ${v7()}::uuid as about_id, ${detail}::jsonb as detail`,
  );
}

async function tell(kind: NoticeKind, whom: SQL, again = sql`do nothing`): Promise<void> {
  await database().execute(sql`
    insert into notices (owner_id, about_id, kind, detail, created_at, is_mail_due)
    select whom.owner_id, whom.about_id, ${kind}, whom.detail, ${toTimestamp(now())}::timestamptz,
      coalesce(c.level = 'mail', false)
    from (${whom}) whom
    left join notice_choices c on c.owner_id = whom.owner_id and c.kind = ${kind}
    where c.level is distinct from 'off'
    on conflict ${again}`);
}

/** How many notices a person has not read, at most `mostUnread`. */
export async function countUnread(personId: string): Promise<number> {
  const [row] = await database().execute<{ unread: number }>(sql`
    select count(*)::int as unread from (
      select from notices where owner_id = ${personId} and read_at is null limit ${mostUnread}) counted`);
  return row?.unread ?? 0;
}
