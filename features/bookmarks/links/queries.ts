import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { allowLongWork, database, inTransaction } from "@/db/transaction";
import { type Temporal, toTimestamp } from "@/lib/dates";
import { env } from "@/lib/env";
import { checksToBreak } from "./link-health";

/** For a query on `bookmarks b`: since when nothing answers at its address; null where it does, or nobody looks. */
export function brokenSince(): SQL {
  if (env().LINK_CHECKS === "off") return sql`null::timestamptz`;
  return sql`(select k.failing_since from link_checks k
    where b.url is not null and k.url_hash = md5(b.url) and k.failures >= ${checksToBreak})`;
}

/** Kept addresses that are to be looked at now, those that nobody looked at first. */
export async function listDueLinks(most: number, at: Temporal.Instant): Promise<string[]> {
  return inTransaction(async () => {
    // Once a day it may take longer than what a reader waits for.
    await allowLongWork();
    const rows = await database().execute<{ url: string }>(sql`
      select kept.url from (select distinct url from bookmarks where url is not null and deleted_at is null) kept
      left join link_checks k on k.url_hash = md5(kept.url)
      where k.url_hash is null or k.next_check_at <= ${toTimestamp(at)}
      order by k.next_check_at nulls first, kept.url limit ${most}`);
    return rows.map(({ url }) => url);
  });
}
