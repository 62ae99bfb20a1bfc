import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { streakRules, vacations } from "@/db/schema";
import { database } from "@/db/transaction";
import { isoInstant, now, todayIn } from "@/lib/dates";
import { getReader, type Owner } from "../reader/queries";
import { daysIn, type Streak, type StreakRules, streakOf } from "./streak";

export interface OwnStreak extends Streak {
  restDays: number[];
  skipsPerWeek: number;
}

/** Until somebody says otherwise: one idle day a week is forgiven. */
const usualRules = { restDays: [] as number[], skipsPerWeek: 1 } satisfies StreakRules;

/** How many days somebody has practised without a break that their rules do not forgive, in their own zone. */
export async function getStreak(owner: Owner): Promise<OwnStreak> {
  const { timeZone, weekStart } = await getReader(owner);
  const [rules = usualRules] = await database()
    .select({ restDays: streakRules.restDays, skipsPerWeek: streakRules.skipsPerWeek })
    .from(streakRules)
    .where(eq(streakRules.ownerId, owner.id));
  const daysOff = await database()
    .select({ firstOn: vacations.firstOn, lastOn: vacations.lastOn })
    .from(vacations)
    .where(eq(vacations.ownerId, owner.id));
  const practised = await findPractisedDays(owner, timeZone);
  const today = todayIn(timeZone, now());
  return { ...streakOf(practised, today, { ...rules, vacations: daysOff }, weekStart), ...rules };
}

/**
 * The days on which something was marked done that is so still, a note was written or changed, which evidence names, or
 * on which a block of the plan was done that is no break and not private.
 * Instants are read by quarters of an hour: no zone's day begins within one.
 */
async function findPractisedDays({ id }: Owner, timeZone: string): Promise<Set<string>> {
  const rows = await database().execute<{ at: string | null; day: string | null }>(sql`
    with recursive named (day) as (
      select ${latestNamed(id, sql`true`)}
      union all
      select ${latestNamed(id, sql`v.practised_on < named.day`)} from named where named.day is not null
    ),
    worked (day) as (
      select ${latestWorked(id, sql`true`)}
      union all
      select ${latestWorked(id, sql`o.date < worked.day`)} from worked where worked.day is not null
    ),
    marked as materialized (
      select m.changed_at as at from marks m join entries e on e.id = m.entry_id
      where m.owner_id = ${id} and m.state = 'done' and e.kind <> 'motivation'
    ),
    noted as materialized (
      select moment.at from notes n, unnest(array[n.created_at, n.updated_at]) moment(at)
      where n.owner_id = ${id} and n.deleted_at is null
    )
    select distinct date_bin('15 minutes', said.at, timestamptz 'epoch')::text as at, null as day
    from (select at from marked union all select at from noted) said
    union all
    select null, day::text from (select day from named union select day from worked) d where day is not null`);
  const instants = rows.flatMap(({ at }) => (at === null ? [] : isoInstant(at)));
  return new Set([...daysIn(timeZone, instants), ...rows.flatMap(({ day }) => day ?? [])]);
}

/** The latest day that evidence names: from one to the next the index is followed, however much was done on each. */
function latestNamed(ownerId: string, condition: SQL): SQL {
  return sql`(select v.practised_on from evidence v where v.owner_id = ${ownerId} and v.deleted_at is null
    and ${condition} order by v.practised_on desc limit 1)`;
}

/** The latest day on which work of the plan was done, found in the same way; what practises a task is work of any kind. */
function latestWorked(ownerId: string, condition: SQL): SQL {
  return sql`(select o.date from block_outcomes o where o.owner_id = ${ownerId} and o.minutes is not null
    and o.kind <> 'break' and (o.kind <> 'other' or o.entry_id is not null)
    and ${condition} order by o.date desc limit 1)`;
}
