import "server-only";
import { sql } from "drizzle-orm";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";

/** What a block practises. */
export interface Task {
  title: string;
  /** Null when it is no longer in its guide; then `became` says what came in its place. */
  href: string | null;
  became: { title: string; href: string }[];
}

/** Entries by id, as blocks name them, each with what it has become. */
export async function findTasks(ids: readonly (string | null)[]): Promise<Map<string, Task>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await database().execute<Task & { id: string } & Record<string, unknown>>(sql`
    select e.id, e.title, case when e.retired_at is null then '/roles/' || r.slug || '#' || e.key end as href,
      case when e.retired_at is null then '[]' else (
        select coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'href', '/roles/' || r.slug || '#' || l.key)
          order by l.position), '[]')
        from ${heirsOf(sql`select e.id`)} h join entries l on l.id = h.entry_id) end as became
    from entries e join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    where e.id = any(${`{${wanted.join(",")}}`}::uuid[])`);
  return new Map(rows.map(({ id, title, href, became }) => [id, { title, href, became }]));
}
