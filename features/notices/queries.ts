import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import type { NoticeKind, NoticeLevel } from "@/db/enums";
import { liveArticlePublication } from "@/db/live-publication";
import { countUnread } from "@/db/notices";
import { noticeChoices } from "@/db/schema";
import { database } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { requireEnv } from "@/lib/env";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { noticeCursor } from "./input";
import { type NoticeFacts, noticeInWords } from "./notice-words";
import { readStopToken } from "./stop-token";

export interface Notice {
  id: string;
  kind: NoticeKind;
  createdAt: string;
  readAt: string | null;
  title: string;
  text: string;
  url: string;
}

/** What a person was told, the newest first, and how much of it is unread. */
export async function listNotices(learner: Learner, page: { limit: number; cursor?: string | undefined }) {
  const after = page.cursor ? decodeCursor(page.cursor, noticeCursor) : null;
  const rows = await noticesWhere(
    sql`owner_id = ${learner.id}
      and ${after ? sql`(created_at, about_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
      order by created_at desc, about_id desc limit ${page.limit + 1}`,
  );
  const { items, next } = cutPage(rows, page.limit, (last) => [last.createdAt, last.id]);
  return { items, next, unread: await countUnread(learner.id) };
}

export type Choices = Record<NoticeKind, NoticeLevel>;

/** How a person hears of each kind. */
export async function getChoices(learner: Pick<Learner, "id">): Promise<Choices> {
  const rows = await database()
    .select({ kind: noticeChoices.kind, level: noticeChoices.level })
    .from(noticeChoices)
    .where(eq(noticeChoices.ownerId, learner.id));
  const chosen = new Map(rows.map(({ kind, level }) => [kind, level]));
  const levelOf = (kind: NoticeKind) => chosen.get(kind) ?? "inside";
  return { series: levelOf("series"), guide: levelOf("guide"), account: levelOf("account") };
}

/** How many a person has not read, as far as they are counted. */
export function countOwn(learner: Learner): Promise<number> {
  return countUnread(learner.id);
}

/** Which mails the token of a mail stops; null for one that is not ours. */
export function findStopKind(token: string): NoticeKind | null {
  return readStopToken(token, requireEnv("AUTH_SECRET"))?.kind ?? null;
}

/** The unread ones among notices that are to be mailed now, in words; for whoever sends mails. */
export async function listMailed(due: readonly { ownerId: string; aboutId: string }[]) {
  const pairs = due.map(({ ownerId, aboutId }) => sql`(${ownerId}::uuid, ${aboutId}::uuid)`);
  return noticesWhere(sql`(owner_id, about_id) in (${sql.join(pairs, sql`, `)}) and read_at is null`);
}

type Row = {
  owner_id: string;
  about_id: string;
  kind: NoticeKind;
  created_at: string;
  read_at: string | null;
  facts: NoticeFacts;
};

/** Notices with what they are about as it is now, in words. */
async function noticesWhere(chosen: SQL): Promise<(Notice & { ownerId: string })[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<Row>(sql`
    with told as (select * from notices where ${chosen})
    select told.owner_id, told.about_id, told.kind, told.created_at, told.read_at,
      jsonb_build_object('kind', told.kind) || case told.kind
        when 'series' then ${seriesFacts(at)}
        when 'guide' then ${guideFacts}
        else jsonb_build_object('event', told.detail->>'event') end as facts
    from told order by told.created_at desc, told.about_id desc`);
  return rows.map((row) => ({
    ownerId: row.owner_id,
    id: row.about_id,
    kind: row.kind,
    createdAt: isoInstant(row.created_at),
    readAt: row.read_at === null ? null : isoInstant(row.read_at),
    ...noticeInWords(row.facts),
  }));
}

/** Of the article that is a part: its title as it reads now, none when it can no longer be read. */
function seriesFacts(at: string): SQL {
  return sql`(
    select jsonb_build_object('article', a.slug, 'title', v.content->>'title', 'part', part.position, 'series', s.title)
    from articles a
    left join ${liveArticlePublication(at)}
    left join article_revisions v on v.id = live.revision_id
    left join series_parts part on part.article_id = a.id
    left join series s on s.id = part.series_id
    where a.id = told.about_id)`;
}

/** Of the publication of a guide: what it made of the entries that the row names. */
const guideFacts = sql`(
  select jsonb_build_object('role', r.slug, 'title', r.title, 'entries', (
    select coalesce(jsonb_agg(jsonb_build_object('title', old.title, 'became', (
        select coalesce(jsonb_agg(jsonb_build_object('entry', r.slug || '#' || heir.key, 'title', heir.title,
          'isJoined', s.joins) order by heir.position), '[]')
        from entry_successions s join entries heir on heir.id = s.new_entry_id
        where s.old_entry_id = old.id and s.publication_id = p.id)) order by old.position), '[]')
    from jsonb_array_elements_text(told.detail->'entries') named(id) join entries old on old.id = named.id::uuid))
  from guide_publications p join guides g on g.id = p.guide_id join roles r on r.id = g.role_id
  where p.id = told.about_id)`;
