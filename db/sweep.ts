import { type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { now, secondsAfter, type Temporal, toTimestamp } from "@/lib/dates";
import { undoSince } from "@/lib/undo-term";
import { allowLongWork, database, inTransaction } from "./transaction";

/**
 * What nobody can see any more is erased. Every read leaves it out by its date, so that nothing is wrong where this
 * never runs; it only keeps the promise that what was deleted is gone, and the tables small.
 */

/** As many rows at a time, so that no statement runs long and no lock is held long. */
const batch = 1000;
const aDay = 86_400;

/** How many rows of each table were erased; tables without any are not named. */
export type Swept = Record<string, number>;

/** Erases what is over, unless this or another instance of the portal began to within the last day: null then. */
export async function sweep(): Promise<Swept | null> {
  const at = now();
  if (!(await isDue(at))) return null;
  const swept: Swept = {};
  for (const [table, isOver] of overAt(at)) {
    for (let erased = batch; erased === batch; ) {
      erased = await eraseSome(table, isOver);
      if (erased > 0) swept[table] = (swept[table] ?? 0) + erased;
    }
  }
  return swept;
}

/** One row takes the place of a lock that is held for minutes: of instances that ask at once, one hears yes. */
async function isDue(at: Temporal.Instant): Promise<boolean> {
  const begun = toTimestamp(at);
  // A little less than a day, so that the hour of the day stays.
  const since = toTimestamp(secondsAfter(at, -aDay + 3600));
  const rows = await database().execute(sql`
    insert into sweeps (id, begun_at) values (1, ${begun})
    on conflict (id) do update set begun_at = excluded.begun_at
    where sweeps.begun_at < ${since}::timestamptz or sweeps.begun_at > ${begun}::timestamptz
    returning id`);
  return rows.length > 0;
}

/** Rows that somebody holds at this moment stay until tomorrow. */
async function eraseSome(table: string, isOver: SQL): Promise<number> {
  return inTransaction(async () => {
    // A list takes its name off all that it held.
    await allowLongWork();
    const name = sql.identifier(table);
    const rows = await database().execute(sql`
      delete from ${name} where ctid = any (array(
        select ctid from ${name} where ${isOver} limit ${batch} for update skip locked))
      returning 1`);
    return rows.length;
  });
}

/** Tables in the order in which they are swept, each with what is over in it. */
function overAt(at: Temporal.Instant): [string, SQL][] {
  const undone = sql`${toTimestamp(undoSince(at))}::timestamptz`;
  const yesterday = sql`${toTimestamp(secondsAfter(at, -aDay))}::timestamptz`;
  // Ids begin with the time at which they were made, so their own index finds the old ones.
  const isOld = sql`id < ${v7({ msecs: undoSince(at).epochMilliseconds, random: new Uint8Array(16) })}::uuid`;
  const inTrash = sql`deleted_at < ${undone}`;
  return [
    ...["bookmarks", "lists", "tags", "notes", "evidence", "highlights", "blocks", "outside_calendars"].map(
      (table): [string, SQL] => [table, inTrash],
    ),
    ...["bookmark_changes", "plan_changes", "mark_changes"].map((table): [string, SQL] => [
      table,
      sql`${isOld} and created_at < ${undone}`,
    ]),
    ["idempotency_keys", sql`created_at < ${undone}`],
    ["sessions", sql`${isOld} and (ended_at < ${undone} or expires_at < ${undone})`],
    ["mail_tokens", sql`expires_at < ${yesterday}`],
    ["address_changes", sql`expires_at < ${yesterday}`],
    ["identity_offers", sql`expires_at < ${yesterday}`],
    ["api_tokens", sql`revoked_at < ${undone}`],
    ["rate_limits", sql`expire < ${yesterday}`],
  ];
}
