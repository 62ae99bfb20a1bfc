import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { database } from "./transaction";

it("what falls with an account is found along an index, also what is in the trash", async () => {
  const rows = await database().execute<{ at: string }>(sql`
    select c.conrelid::regclass || '.' || a.attname as at
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confdeltype = 'c' and c.confrelid in ('people'::regclass, 'sessions'::regclass)
      and not exists (
        select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indpred is null)
    order by 1`);
  expect(rows.map(({ at }) => at)).toEqual([]);
});
