import "server-only";
import { sql } from "drizzle-orm";
import type { DayKind } from "@/db/enums";
import { livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { minuteOfDay } from "@/lib/clock";
import { now, toTimestamp } from "@/lib/dates";
import { roleDayContent } from "../input";

export interface RoleDay {
  role: { id: string; slug: string; title: string };
  activities: {
    /** Null where the guide has no entry of it. */
    activityId: string | null;
    title: string;
    kind: DayKind;
    startMinute: number;
    minutes: number;
    entryId: string | null;
  }[];
}

/** The typical day in the live guide of a role, by slug or alias; null where there is none. */
export async function findRoleDay(slug: string): Promise<RoleDay | null> {
  const [row] = await database().execute<{
    id: string;
    slug: string;
    title: string;
    content: unknown;
    entry_ids: string[];
  }>(sql`
    select r.id, r.slug, r.title,
      jsonb_build_object('activities', rev.content #> '{day,activities}', 'tasks', rev.content -> 'tasks') as content,
      (select coalesce(json_agg(e.id), '[]') from entries e where e.guide_id = g.id) as entry_ids
    from roles r
    join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(toTimestamp(now()))}
    join guide_revisions rev on rev.id = live.revision_id
    where r.id = coalesce(
      (select id from roles where slug = ${slug}), (select role_id from role_aliases where slug = ${slug}))
  `);
  if (!row) return null;
  const content = roleDayContent.parse(row.content);
  const known = new Set(row.entry_ids);
  const taskIds = new Map(content.tasks.map(({ key, id }) => [key, id]));
  const entryOf = (id: string, task: string | null) =>
    [task && taskIds.get(task), id].find((candidate) => candidate && known.has(candidate)) ?? null;
  return {
    role: { id: row.id, slug: row.slug, title: row.title },
    activities: content.activities.map(({ id, title, kind, start, minutes, task }) => ({
      activityId: known.has(id) ? id : null,
      title,
      kind,
      startMinute: minuteOfDay(start),
      minutes,
      entryId: entryOf(id, task),
    })),
  };
}

/** The roles whose guide tells a typical day. */
export async function listRolesWithDay(): Promise<{ slug: string; title: string }[]> {
  return [
    ...(await database().execute<{ slug: string; title: string }>(sql`
      select r.slug, r.title from roles r
      join guides g on g.role_id = r.id and g.locale = 'en'
      join ${livePublication(toTimestamp(now()))}
      join guide_revisions rev on rev.id = live.revision_id
      where jsonb_array_length(rev.content #> '{day,activities}') > 0
      order by r.title
    `)),
  ];
}
