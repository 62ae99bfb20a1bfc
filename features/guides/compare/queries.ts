import "server-only";
import { sql } from "drizzle-orm";
import { hasLiveGuide, livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import type { Activity } from "@/features/guides/content";
import { findPublishedGuide, type PublishedGuide, type Source } from "@/features/guides/queries";
import { now, toTimestamp } from "@/lib/dates";
import type { OwnShare, ShareRow } from "./share-rows";
import type { Neighbour } from "./suggested-pairs";

/** Two guides side by side. */
export interface Comparison {
  left: PublishedGuide;
  right: PublishedGuide;
  shares: ShareRow[];
  /** Of both guides and of the shares, by slug. */
  sources: Record<string, Source>;
}

/** The guides of two roles with what their people use; null when one of them has no guide. */
export async function findComparison(a: string, b: string): Promise<Comparison | null> {
  const [left, right, shares] = await Promise.all([
    findPublishedGuide(a),
    findPublishedGuide(b),
    listOwnShares(a, b),
  ]);
  if (!left || !right) return null;
  return { left, right, shares, sources: { ...left.sources, ...right.sources } };
}

/** Every technology about which the people of one of two roles were asked, with the newest share of each. */
async function listOwnShares(left: string, right: string): Promise<ShareRow[]> {
  const rows = await database().execute<ShareOfRole>(sql`
    select distinct on (t.slug, r.slug) t.slug, t.name, r.slug as role, s.n, s.base, s.share, s.year, o.slug as source
    from technology_shares s
    join technologies t on t.id = s.technology_id
    join sources o on o.id = s.source_id
    join roles r on r.id = s.role_id
    where r.slug in (${left}, ${right})
    order by t.slug, r.slug, s.year desc, o.slug`);
  const shares = new Map<string, ShareRow>();
  for (const { slug, name, role, ...share } of rows) {
    const row = shares.get(slug) ?? { slug, name, left: null, right: null };
    shares.set(slug, { ...row, [role === left ? "left" : "right"]: share });
  }
  return [...shares.values()];
}

type ShareOfRole = Pick<OwnShare, keyof OwnShare> & { slug: string; name: string; role: string };

export interface ComparableRole {
  slug: string;
  title: string;
}

/** The roles that can be compared: those with a guide, by title. */
export async function listComparableRoles(): Promise<ComparableRole[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<{ slug: string; title: string }>(sql`
    select r.slug, r.title from roles r
    where ${hasLiveGuide(sql`r.id`, at)}
    order by r.title, r.slug limit 500`);
  return [...rows];
}

export interface NeighbourRole extends Neighbour, ComparableRole {
  activities: Activity[];
}

/** The roles that can be compared, each with its day, its tasks' topics and the roles it is related to. */
export async function listNeighbours(): Promise<NeighbourRole[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<Record<keyof NeighbourRole, never>>(sql`
    select r.slug, r.title, v.content #> '{day,activities}' as activities,
      jsonb_path_query_array(v.content, '$.differences[*].role') as compared,
      (select coalesce(jsonb_agg(jsonb_build_object('key', task->'key', 'topics', task->'topics')), '[]')
        from jsonb_array_elements(v.content->'tasks') task) as tasks,
      (select coalesce(jsonb_agg(jsonb_build_object('role', relation->'role', 'reason', relation->'reason')), '[]')
        from jsonb_array_elements(v.content->'relations') relation) as relations
    from roles r
    join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(at)}
    join guide_revisions v on v.id = live.revision_id
    order by r.title, r.slug limit 200`);
  return [...rows];
}
