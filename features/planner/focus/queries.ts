import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { livePublication } from "@/db/live-publication";
import { focusSessions } from "@/db/schema";
import { database } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import type { Block } from "../edits";
import { firstSentences } from "./break-words";
import { methodOf, type Session } from "./focus-clock";
import { breakText } from "./input";

export interface OwnSession extends Session {
  id: string;
  /** Null when the block is gone for good. */
  blockId: string | null;
  occurrence: string | null;
  title: string;
  version: number;
  /** Why breaks matter, as the role's guide has it; null where it says nothing. */
  reason: { text: string; href: string; role: string } | null;
}

export const sessionColumns = {
  id: focusSessions.id,
  blockId: focusSessions.blockId,
  occurrence: focusSessions.occurrence,
  entryId: focusSessions.entryId,
  roleId: focusSessions.roleId,
  title: focusSessions.title,
  startedAt: focusSessions.startedAt,
  method: focusSessions.method,
  steps: focusSessions.steps,
  version: focusSessions.version,
};

/** The session that runs for this person; null when none does. */
export async function findFocus(learner: Learner): Promise<OwnSession | null> {
  const [row] = await database()
    .select(sessionColumns)
    .from(focusSessions)
    .where(and(eq(focusSessions.ownerId, learner.id), isNull(focusSessions.endedAt)));
  if (!row) return null;
  const { entryId, roleId, ...session } = row;
  const reason = methodOf(session) ? await findReason(roleId, entryId) : null;
  return { ...session, startedAt: isoInstant(session.startedAt), reason };
}

/** These blocks, and on which occurrence the learner's clock runs, if it does on one of them. */
export async function withFocus(learner: Learner, blocks: readonly Block[]): Promise<Block[]> {
  const [session] = await database()
    .select({ blockId: focusSessions.blockId, occurrence: focusSessions.occurrence })
    .from(focusSessions)
    .where(and(eq(focusSessions.ownerId, learner.id), isNull(focusSessions.endedAt)));
  return blocks.map((block) => ({
    ...block,
    running: session?.blockId === block.id ? (session.occurrence ?? undefined) : undefined,
  }));
}

/**
 * What the guide of the block's role, or of its task, says of breaks: a belief or a motive that names them with what
 * they are good for, or else what stands beside its typical day.
 */
async function findReason(roleId: string | null, entryId: string | null): Promise<OwnSession["reason"]> {
  if (!roleId && !entryId) return null;
  const [row] = await database().execute<{
    slug: string;
    title: string;
    key: string | null;
    body: string | null;
    breaks: string | null;
  }>(sql`
    select r.slug, r.title, said.key, said.body, rev.content #>> '{day,breaks}' as breaks
    from guides g
    join roles r on r.id = g.role_id
    join ${livePublication(toTimestamp(now()))}
    join guide_revisions rev on rev.id = live.revision_id
    left join lateral (
      select e.key, e.body from entries e
      where e.guide_id = g.id and e.kind in ('myth', 'motivation') and e.retired_at is null
        and e.search @@ to_tsquery('english', '(break | pause) & (burnout | concentration | tired | attention)')
      order by e.position limit 1
    ) said on true
    where g.locale = 'en' and g.role_id = coalesce(
      ${roleId}::uuid, (select t.role_id from entries x join guides t on t.id = x.guide_id where x.id = ${entryId}::uuid))`);
  if (!row) return null;
  const [text, anchor] = row.key ? [row.body ?? "", row.key] : [breakText.parse(row.breaks), "day"];
  if (!text.trim()) return null;
  return { text: firstSentences(text, 240), href: `/roles/${row.slug}#${anchor}`, role: row.title };
}
