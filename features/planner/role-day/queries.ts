import "server-only";
import { eq, sql } from "drizzle-orm";
import type { DayKind } from "@/db/enums";
import { livePublication } from "@/db/live-publication";
import { people } from "@/db/schema";
import { database } from "@/db/transaction";
import { minuteOfDay } from "@/lib/clock";
import { now, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
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

/** When somebody's work begins and how many hours it takes, as their settings say: what filling a day is offered with. */
export async function getWorkingHours(learner: Learner): Promise<{ start: string; hours: number }> {
  const [row] = await database()
    .select({ from: people.worksFrom, minutes: people.worksMinutes })
    .from(people)
    .where(eq(people.id, learner.id));
  if (!row) throw notFound();
  // In quarters of an hour, within what a day can be filled with.
  const hours = Math.min(Math.max(Math.round(row.minutes / 15) / 4, 0.5), 16);
  return { start: row.from.slice(0, 5), hours };
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
