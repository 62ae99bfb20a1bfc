import "server-only";
import { eq, sql } from "drizzle-orm";
import { linkChecks } from "@/db/schema";
import { allowLongWork, database, inTransaction } from "@/db/transaction";
import { Temporal, toTimestamp } from "@/lib/dates";
import type { Visit } from "@/lib/outside";
import { healthAfter } from "./link-health";

/** Remembers what came of a visit to a kept address. */
export async function keepVisit(url: string, visit: Visit, at: Temporal.Instant): Promise<void> {
  await inTransaction(async () => {
    const hash = sql<string>`md5(${url})`;
    const [known] = await database()
      .select()
      .from(linkChecks)
      .where(eq(linkChecks.urlHash, hash))
      .for("update");
    const since = known?.failingSince ? Temporal.Instant.from(known.failingSince) : null;
    const health = healthAfter({ failures: known?.failures ?? 0, failingSince: since }, visit, at);
    const values = {
      failures: health.failures,
      failingSince: health.failingSince && toTimestamp(health.failingSince),
      checkedAt: toTimestamp(at),
      nextCheckAt: toTimestamp(health.nextCheckAt),
    };
    await database()
      .insert(linkChecks)
      .values({ urlHash: hash, ...values })
      .onConflictDoUpdate({ target: linkChecks.urlHash, set: values });
  });
}

/** Forgets what is known of addresses that nobody keeps any more. @returns how many */
export async function forgetUnkeptLinks(): Promise<number> {
  return inTransaction(async () => {
    await allowLongWork();
    const rows = await database().execute(sql`
      delete from link_checks k where not exists (
        select from bookmarks b where b.url is not null and md5(b.url) = k.url_hash) returning 1`);
    return rows.length;
  });
}
