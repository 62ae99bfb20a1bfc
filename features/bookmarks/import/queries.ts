import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { targetKey } from "../queries";

/** What a name stands for in this portal: the columns of a bookmark that point to it. */
export interface ResolvedThing {
  kind: "guide" | "entry" | "figure" | "technology" | "article";
  id: string;
}

/** Things by their names, `guide:backend-developer` or `entryId:…`, whether or not they are published just now. */
export async function resolveThings(names: readonly string[]): Promise<Map<string, ResolvedThing>> {
  if (names.length === 0) return new Map();
  const wanted = sql`(select name, split_part(name, ':', 1) as sort, substr(name, strpos(name, ':') + 1) as value
    from jsonb_array_elements_text(${JSON.stringify([...new Set(names)])}::jsonb) name)`;
  const rows = await database().execute<{ name: string; kind: ResolvedThing["kind"]; id: string }>(sql`
    with wanted as materialized ${wanted}
    select wanted.name, 'guide' as kind, g.id from wanted join roles r on r.slug = value
      join guides g on g.role_id = r.id and g.locale = 'en' where wanted.sort = 'guide'
    union all select wanted.name, 'entry', e.id from wanted join entries e on e.id::text = value where wanted.sort = 'entryId'
    union all select wanted.name, 'entry', e.id from wanted join roles r on r.slug = split_part(value, '#', 1)
      join guides g on g.role_id = r.id and g.locale = 'en'
      join entries e on e.guide_id = g.id and e.key = split_part(value, '#', 2) where wanted.sort = 'entry'
    union all select wanted.name, 'figure', f.id from wanted join figures f on f.id = value::uuid where wanted.sort = 'figureId'
    union all select wanted.name, 'technology', t.id from wanted join technologies t on t.slug = value where wanted.sort = 'technology'
    union all select wanted.name, 'article', a.id from wanted join articles a on a.slug = value where wanted.sort = 'article'`);
  return new Map(rows.map(({ name, kind, id }) => [name, { kind, id }]));
}

/** What a person keeps now, by the keys that tell whether a thing is kept already. */
export async function readKeptKeys(
  learner: Learner,
): Promise<{ targets: Set<string>; addresses: Set<string> }> {
  const rows = await database().execute<{ target: string; address: string | null }>(sql`
    select coalesce(b.url, ${targetKey(sql`b`)}) as target, b.normal_url as address
    from bookmarks b where b.owner_id = ${learner.id} and b.deleted_at is null`);
  return {
    targets: new Set(rows.map(({ target }) => target)),
    addresses: new Set(rows.flatMap(({ address }) => address ?? [])),
  };
}
