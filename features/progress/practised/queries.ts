import "server-only";
import { sql } from "drizzle-orm";
import type { DayKind } from "@/db/enums";
import { livePublication } from "@/db/live-publication";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { now, todayIn, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { mixOf, type PractisedTask, restingDays } from "./practised";

export interface Practised {
  role: { slug: string; title: string };
  tasks: PractisedTask[];
  /** Of what was done of this role in three weeks, and of its typical day; null where nothing is known. */
  mine: Mix | null;
  roles: Mix | null;
}

type Mix = { kind: DayKind; percent: number }[];

/**
 * What a person did of a role in their planner, task by task; what an entry has become counts for its heirs.
 * @throws AppError `not-found` for a role without a live guide.
 */
export async function getPractised(learner: Learner, slug: string): Promise<Practised> {
  const [role] = await database().execute<{ id: string; title: string; guide_id: string; day: unknown }>(sql`
    select r.id, r.title, g.id as guide_id, (
      select jsonb_object_agg(kind, minutes) from (
        select a ->> 'kind' as kind, sum((a ->> 'minutes')::int) as minutes
        from jsonb_array_elements(rev.content #> '{day,activities}') a group by 1) mix) as day
    from roles r join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(toTimestamp(now()))}
    join guide_revisions rev on rev.id = live.revision_id
    where r.slug = ${slug}`);
  if (!role) throw notFound();
  const since = todayIn(learner.timeZone, now()).subtract({ days: restingDays }).toString();
  const tasks = await database().execute<PractisedTask & Record<string, unknown>>(sql`
    with done as (
      select o.entry_id, sum(o.minutes)::int as minutes,
        coalesce(sum(o.minutes) filter (where o.date > ${since}::date), 0)::int as recent
      from block_outcomes o
      where o.owner_id = ${learner.id} and o.minutes is not null and o.entry_id is not null group by 1),
    counted as (
      select h.entry_id, sum(d.minutes)::int as minutes, sum(d.recent)::int as recent
      from ${heirsOf(sql`select entry_id from done`)} h join done d on d.entry_id = h.origin group by 1)
    select ${slug}::text || '#' || e.key as entry, e.title, coalesce(c.minutes, 0) as minutes,
      coalesce(c.recent, 0) as "recentMinutes"
    from entries e left join counted c on c.entry_id = e.id
    where e.guide_id = ${role.guide_id} and e.kind = 'task' and e.retired_at is null
    order by e.position`);
  const kinds = await database().execute<{ kind: string; minutes: number }>(sql`
    select o.kind, sum(o.minutes)::int as minutes from block_outcomes o
    left join entries e on e.id = o.entry_id
    where o.owner_id = ${learner.id} and o.date > ${since}::date and o.minutes is not null
      and (o.role_id = ${role.id} or e.guide_id = ${role.guide_id})
    group by 1`);
  return {
    role: { slug, title: role.title },
    tasks: [...tasks],
    mine: mixOf(Object.fromEntries(kinds.map(({ kind, minutes }) => [kind, minutes]))),
    roles: mixOf((role.day ?? {}) as Record<string, number>),
  };
}
