import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";

/**
 * Remembers when a guide was read, so that the next visit shows what has changed since. Of two devices the later
 * reading counts, and nobody has read the future.
 */
export async function rememberVisit(learner: Learner, { role, readAt }: { role: string; readAt: string }) {
  const [row] = await database().execute<{ read_at: string }>(sql`
    insert into guide_visits (owner_id, guide_id, read_at)
    select ${learner.id}, g.id, least(${readAt}::timestamptz, ${toTimestamp(now())}::timestamptz)
    from guides g join roles r on r.id = g.role_id where r.slug = ${role} and g.locale = 'en'
    on conflict (owner_id, guide_id) do update set read_at = greatest(guide_visits.read_at, excluded.read_at)
    returning read_at`);
  if (!row) throw senseless("role", "There is no such guide.");
  return { readAt: isoInstant(row.read_at) };
}
