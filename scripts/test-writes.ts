import { driver } from "@/db/client";

/** The limiter counts every request, refused ones too: its table says nothing of what a door has written. */
const UNWATCHED = "rate_limits";

/**
 * From now on each row of this database that is inserted, updated or deleted is noted, unless its transaction is
 * rolled back. To read every row before and after each request costs a hundred times as much.
 */
export async function watchWrites(): Promise<void> {
  const sql = driver();
  // That a door was closed to somebody is kept, so those lines do not count.
  await sql.unsafe(`
    create table written (name text not null);
    create function note_written() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'audit_lines' and tg_op = 'INSERT' then
          if new.action = 'door.refuse' then
            return null;
          end if;
        end if;
        insert into written values (tg_table_name);
        return null;
      end $$`);
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not in (${UNWATCHED}, 'written')`;
  for (const { name } of tables) {
    await sql.unsafe(`
      create trigger note_written after insert or update or delete on "${name}"
      for each row execute function note_written()`);
  }
}

/** How many rows have been written so far, by table. */
export async function writesSoFar(): Promise<Record<string, number>> {
  const rows = await driver()<{ name: string; n: number }[]>`
    select name, count(*)::int as n from written group by name`;
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
