import "server-only";
import { sql } from "drizzle-orm";
import { livePublication } from "@/db/live-publication";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { Words } from "../things/queries";

/** An entry that stands today for one that was kept and is no longer in its guide. */
export interface Heir extends Words {
  entryId: string;
  href: string;
}

/**
 * What entries that left their guides have become, each in the order of the guide. An entry that nothing came in place
 * of has no line, and neither has one whose heirs are not published today.
 */
export async function listHeirs(retired: readonly string[]): Promise<Map<string, Heir[]>> {
  if (retired.length === 0) return new Map();
  const given = sql`select unnest(${`{${[...new Set(retired)].join(",")}}`}::uuid[])`;
  const rows = await database().execute<{ origin: string; heirs: Heir[] }>(sql`
    select h.origin, jsonb_agg(jsonb_build_object('entryId', e.id, 'title', e.title, 'text', coalesce(e.body, ''),
      'href', '/roles/' || r.slug || '#' || e.key) order by r.slug, e.position, e.id) as heirs
    from ${heirsOf(given)} h join entries e on e.id = h.entry_id
    join guides g on g.id = e.guide_id join roles r on r.id = g.role_id join ${livePublication(toTimestamp(now()))}
    group by h.origin`);
  return new Map(rows.map(({ origin, heirs }) => [origin, heirs]));
}
