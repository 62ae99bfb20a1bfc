import "server-only";
import { sql } from "drizzle-orm";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { addressRule, normalAddress } from "../address";

const atOnce = 5000;

/**
 * Writes the normal form of every kept address by the rule of today, unless that was done: those from before there was
 * a rule, and all when it has changed. It is no new version of a bookmark, as its owner changed nothing.
 * @returns how many rows are different now
 */
export async function writeNormalAddresses(): Promise<number> {
  const [done] = await database().execute(sql`select 1 from address_rules where rule = ${addressRule}`);
  if (done) return 0;
  let last = "00000000-0000-0000-0000-000000000000";
  let changed = 0;
  for (;;) {
    const batch = await inTransaction(() => rewriteBehind(last));
    changed += batch.changed;
    if (!batch.last) break;
    last = batch.last;
  }
  await database().execute(sql`insert into address_rules (rule, applied_at)
    values (${addressRule}, ${toTimestamp(now())}) on conflict do nothing`);
  return changed;
}

/** The bookmarks behind an id, as many as fit into one statement; `last` is null at the end. */
async function rewriteBehind(id: string): Promise<{ changed: number; last: string | null }> {
  const rows = await database().execute<{ id: string; url: string | null; normal_url: string | null }>(sql`
    select id, url, normal_url from bookmarks where id > ${id} order by id limit ${atOnce}`);
  const wrong = rows.flatMap(({ id: own, url, normal_url }) => {
    const normal = url === null || !URL.canParse(url) ? null : normalAddress(url);
    return normal === normal_url ? [] : [{ id: own, normal }];
  });
  if (wrong.length > 0) {
    await database().execute(sql`
      update bookmarks b set normal_url = w.normal
      from jsonb_to_recordset(${JSON.stringify(wrong)}::jsonb) w(id uuid, normal text) where b.id = w.id`);
  }
  return { changed: wrong.length, last: rows.length < atOnce ? null : (rows.at(-1)?.id ?? null) };
}
