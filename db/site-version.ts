import { sql } from "drizzle-orm";
import { database } from "./transaction";

/**
 * Tells every page cache that `paths` (or `*`) are no longer what they were. Call it inside the transaction of
 * the change: the notice leaves with COMMIT. A path that begins with `!` must not even be served stale.
 * @returns the notice `<version> <paths>`, which the door sends to its own front.
 */
export async function raiseSiteVersion(paths: readonly string[]): Promise<string> {
  const rows = await database().execute<{ notice: string }>(sql`
    with raised as (update site_version set version = version + 1, updated_at = now() where id = 1 returning version),
    said as (select version || ' ' || ${paths.join(" ")} as notice from raised)
    select notice, pg_notify('site', notice) from said`);
  const notice = rows[0]?.notice;
  if (!notice) throw new Error("The row of site_version is missing.");
  return notice;
}
