import { sql } from "drizzle-orm";
import { tellLateHolder } from "./notices";
import { ancestorsOf } from "./successions";
import { database } from "./transaction";

/**
 * What learners hold and what editors retire happens one after the other, never in between: whoever comes to hold
 * something on an entry shares it until COMMIT, and whoever retires one waits for those and lets nobody else in. So an
 * editor's count is true, and who comes later finds the entry retired and hears what became of it.
 */

/** Call it in the transaction that makes a person hold something on entries, before or after the write. */
export async function holdEntries(
  personId: string,
  entryIds: readonly (string | null | undefined)[],
): Promise<void> {
  const ids = [...new Set(entryIds.filter((id) => id != null))];
  if (ids.length === 0) return;
  // In the order of ids, as everybody locks them: else two could wait for each other.
  const rows = await database().execute<{ id: string; is_retired: boolean }>(sql`
    select id, retired_at is not null as is_retired from entries
    where id = any(${`{${ids.join(",")}}`}::uuid[]) order by id for key share`);
  const retired = rows.flatMap((row) => (row.is_retired ? row.id : []));
  if (retired.length > 0) await tellLateHolder(personId, retired);
}

/** Call it before entries that are to be retired are asked who holds something on them. */
export async function closeEntries(entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return;
  const ids = sql`select unnest(${`{${entryIds.join(",")}}`}::uuid[])`;
  await database().execute(sql`
    select from entries where id in (select a.entry_id from ${ancestorsOf(ids)} a) order by id for update`);
}
