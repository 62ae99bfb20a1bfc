import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ReadingState } from "@/db/enums";
import { liveArticlePublication, livePublication } from "@/db/live-publication";
import { blockReadings } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { readingMinutes } from "@/lib/reading-time";
import type { Block } from "../edits";
import { getBlock } from "../queries";
import { fitting } from "./fitting";

/** A kept text and how long it takes to read. */
export interface Reading {
  bookmarkId: string;
  title: string;
  href: string;
  minutes: number;
  state: ReadingState;
}

export interface BlockReadings {
  minutes: number;
  /** What is in the block already. */
  chosen: Reading[];
  /** Unread texts that fit into what is left of it, the earliest kept first. */
  offered: Reading[];
}

/** So many unread texts are looked at, the earliest kept first. */
const mostUnread = 200;

/** @throws AppError `not-found` for a block that is missing or another person's. */
export async function getReadings(learner: Learner, blockId: string): Promise<BlockReadings> {
  const { minutes } = await getBlock(learner, blockId);
  const chosen = await readable(
    learner,
    sql`b.id in (select bookmark_id from block_readings where block_id = ${blockId} and owner_id = ${learner.id})`,
  );
  const taken = new Set(chosen.map(({ bookmarkId }) => bookmarkId));
  const left = minutes - chosen.reduce((sum, one) => sum + one.minutes, 0);
  const unread = left > 0 ? await readable(learner, sql`b.state = 'unread'`) : [];
  const open = unread.filter((one) => !taken.has(one.bookmarkId));
  return { minutes, chosen, offered: fitting(open, left) };
}

/** These blocks with what is to be read in each. */
export async function withReadings(learner: Learner, blocks: readonly Block[]): Promise<Block[]> {
  const rows = await database()
    .select({ blockId: blockReadings.blockId, bookmarkId: blockReadings.bookmarkId })
    .from(blockReadings)
    .where(
      and(
        eq(blockReadings.ownerId, learner.id),
        inArray(
          blockReadings.blockId,
          blocks.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(blockReadings.bookmarkId);
  return blocks.map((block) => ({
    ...block,
    readings: rows.flatMap(({ blockId, bookmarkId }) => (blockId === block.id ? bookmarkId : [])),
  }));
}

/** Those of the bookmarks with these ids that can be read. */
export async function listReadable(learner: Learner, ids: readonly string[]): Promise<Reading[]> {
  if (ids.length === 0) return [];
  return readable(learner, sql`b.id = any(${sql.param(`{${ids.join(",")}}`)}::uuid[])`);
}

/** @throws AppError `not-found` for a text that is missing, not published or another person's. */
export async function refuseUnreadable(learner: Learner, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids);
  const found = await listReadable(learner, [...wanted]);
  if (found.length < wanted.size) throw notFound();
}

/** Own kept guides, pieces of guides and articles that are published, each with its length. */
async function readable(learner: Learner, condition: SQL): Promise<Reading[]> {
  const at = toTimestamp(now());
  type Row = { id: string; title: string; href: string; words: number; state: ReadingState };
  const rows = await database().execute<Row>(sql`
    select b.id, coalesce(b.title, b.snapshot ->> 'title') as title, b.state,
      case when b.article_id is not null then '/articles/' || a.slug
        when b.entry_id is not null then '/roles/' || r.slug || '#' || e.key else '/roles/' || r.slug end as href,
      case when b.article_id is not null then (
          select ${wordsIn(sql`revision.content ->> 'text'`)} from article_revisions revision
          join ${liveArticlePublication(at)} where revision.id = live.revision_id)
        when b.entry_id is not null then ${wordsIn(sql`e.body`)}
        else (select sum(${wordsIn(sql`part.body`)})::int from entries part
          where part.guide_id = b.guide_id and part.retired_at is null) end as words
    from bookmarks b
    left join entries e on e.id = b.entry_id
    left join guides g on g.id = coalesce(b.guide_id, e.guide_id)
    left join ${livePublication(at)}
    left join roles r on r.id = g.role_id
    left join articles a on a.id = b.article_id
    where b.owner_id = ${learner.id} and b.deleted_at is null and ${condition}
      and (b.article_id is not null or (live.revision_id is not null and e.retired_at is null))
    order by b.id limit ${mostUnread}`);
  return rows.flatMap(({ id, words, ...row }) =>
    words === null ? [] : [{ ...row, bookmarkId: id, minutes: readingMinutes(words) }],
  );
}

function wordsIn(text: SQL): SQL {
  return sql`coalesce(array_length(regexp_split_to_array(trim(${text}), '\\s+'), 1), 0)`;
}
