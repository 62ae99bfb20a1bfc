import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { familyOf } from "../queries";
import { lengthsOf } from "./lengths";

/** How much time somebody gives to a role, and who says so. */
export interface Pace {
  minutesPerWeek: number;
  from: "own" | "planner";
}

/** By the slug of a role: what the learner said, or else what the planner holds for the seven days from today. */
export async function findPaces(learner: Learner): Promise<Map<string, Pace>> {
  const today = todayIn(learner.timeZone, now());
  const rows = await database().execute<{ role: string; minutes: number; source: Pace["from"] }>(sql`
    select r.slug as role, h.minutes_per_week as minutes, 'own' as source
    from study_hours h join roles r on r.id = h.role_id where h.owner_id = ${learner.id}
    union all
    select r.slug, sum(b.minutes)::int, 'planner' from blocks b
    left join entries e on e.id = b.entry_id left join guides g on g.id = e.guide_id
    join roles r on r.id = coalesce(g.role_id, b.role_id)
    where b.owner_id = ${learner.id} and b.deleted_at is null and b.recurrence is null and b.kind <> 'break'
      and b.date between ${today.toString()}::date and ${today.add({ days: 6 }).toString()}::date
    group by r.slug
    order by source desc`);
  // What the learner said comes last, and so stands.
  return new Map(rows.map(({ role, minutes, source }) => [role, { minutesPerWeek: minutes, from: source }]));
}

/** By `role#key`: how many minutes a live entry takes this person, as far as they said so. */
export async function findLengths(learner: Learner): Promise<Map<string, number>> {
  const rows = await database().execute<{
    entry_id: string;
    entry: string;
    minutes: number;
    is_live: boolean;
  }>(sql`
    select l.entry_id, r.slug || '#' || e.key as entry, l.minutes, e.retired_at is null as is_live
    from entry_lengths l
    join entries e on e.id = l.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    where l.owner_id = ${learner.id}`);
  const own = new Map(rows.map(({ entry_id, minutes }) => [entry_id, minutes]));
  const { entries, successions } = await familyOf([...own.keys()]);
  const live = new Map<string, string>();
  for (const { entry_id, entry, is_live } of rows) if (is_live) live.set(entry_id, entry);
  for (const { entryId, entry, retiredAt } of entries) if (retiredAt === null) live.set(entryId, entry);
  const minutes = lengthsOf([...live.keys()], own, successions);
  return new Map([...minutes].map(([id, length]) => [live.get(id) ?? "", length]));
}
