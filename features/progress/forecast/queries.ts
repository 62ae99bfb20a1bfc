import "server-only";
import { sql } from "drizzle-orm";
import { hasBegun } from "@/db/begun";
import { findDaysOff } from "@/db/days-off";
import { database } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { isPutAway } from "@/lib/days-off";
import type { Learner } from "@/lib/http/person";
import { familyOf } from "../queries";
import { lengthsOf } from "./lengths";
import { plannedMinutes, type RoleBlock } from "./planned";

/** How much time somebody gives to a role, and who says so. */
export interface Pace {
  minutesPerWeek: number;
  from: "own" | "planner";
}

/** By the slug of a role: what the learner said, or else what the planner holds for the seven days from today. */
export async function findPaces(learner: Learner): Promise<Map<string, Pace>> {
  const [own, planned] = await Promise.all([
    database().execute<{ role: string; minutes: number }>(sql`
      select r.slug as role, h.minutes_per_week as minutes
      from study_hours h join roles r on r.id = h.role_id where h.owner_id = ${learner.id}`),
    findPlanned(learner),
  ]);
  const paces = new Map<string, Pace>();
  for (const [role, minutes] of planned) paces.set(role, { minutesPerWeek: minutes, from: "planner" });
  for (const { role, minutes } of own) paces.set(role, { minutesPerWeek: minutes, from: "own" });
  return paces;
}

/** What the planner holds of each role for seven days. Only routines that have not ended are read, each for a week. */
async function findPlanned(learner: Learner): Promise<Map<string, number>> {
  const today = todayIn(learner.timeZone, now());
  const [first, last] = [today.toString(), today.add({ days: 6 }).toString()];
  const [rows, off] = await Promise.all([
    database().execute<RoleBlock & Record<string, unknown>>(sql`
      with near as (
        select kind, date, minutes, entry_id, role_id, null as recurrence, '{}'::jsonb as exceptions, null::jsonb as pause
        from blocks where owner_id = ${learner.id} and deleted_at is null and recurrence is null
          and date between ${first}::date and ${last}::date
        union all
        select kind, date, minutes, entry_id, role_id, recurrence, exceptions, pause
        from blocks where owner_id = ${learner.id} and deleted_at is null and recurrence is not null
          and ${hasBegun({ date: sql`date`, exceptions: sql`exceptions` }, last)} and (last_date is null or last_date >= ${first}::date))
      select r.slug as role, n.role_id as "roleId", n.kind, n.date::text as date, n.minutes, n.recurrence,
        n.exceptions, n.pause
      from near n left join entries e on e.id = n.entry_id left join guides g on g.id = e.guide_id
      join roles r on r.id = coalesce(g.role_id, n.role_id)`),
    findDaysOff(learner.id, first, last),
  ]);
  return plannedMinutes(rows, first, last, (one) => isPutAway(one, off));
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
