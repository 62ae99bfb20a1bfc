import "server-only";
import { sql } from "drizzle-orm";
import type { Liking } from "@/db/enums";
import { hasLiveGuide, livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import type { Activity } from "@/features/guides/content";
import { now, toTimestamp } from "@/lib/dates";
import { slugOfSearch } from "./slug-of-search";

export interface ListedRole {
  slug: string;
  title: string;
  summary: string;
  updatedAt: string;
  activities: Activity[];
  tasks: number;
  /** Another name by which it was found; null when its own name was. */
  alias: string | null;
  /** Technologies by which it was found. */
  technologies: string[];
  /** What it has for those who like to do what was asked for. */
  motivation: { key: string; title: string; text: string } | null;
}

/**
 * Roles that have a guide, by title; with `search`, those whose title, another name or a technology holds it; with
 * `like`, those with a motivation for people who like to do that. `after` is the slug of the last role of the page
 * before.
 */
export async function listRoles({
  search = "",
  like,
  after,
  limit = 50,
}: {
  search?: string;
  like?: Liking;
  after?: string;
  limit?: number;
} = {}): Promise<{ items: ListedRole[]; next: string | null }> {
  const at = toTimestamp(now());
  const pattern = `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const slug = slugOfSearch(search);
  // Nothing is like null.
  const aliasPattern = slug === null ? null : `%${slug}%`;
  const isSearched = search.trim() !== "";
  const rows = await database().execute<Record<keyof ListedRole | "isNamed", never>>(sql`
    select * from (
      select r.slug, r.title, coalesce(r.summary, v.content->>'summary') as summary, live.publish_at as "updatedAt",
        v.content #> '{day,activities}' as activities, jsonb_array_length(v.content->'tasks') as tasks,
        ${isSearched ? sql`(r.title ilike ${pattern} or coalesce(r.slug like ${aliasPattern}::text, false))` : sql`true`} as "isNamed",
        ${
          isSearched
            ? sql`(select a.slug from role_aliases a where a.role_id = r.id and a.slug like ${aliasPattern}::text
              order by length(a.slug), a.slug limit 1)`
            : sql`null`
        } as alias,
        ${
          isSearched
            ? sql`array(select distinct t.name from entries e join entry_technologies et on et.entry_id = e.id
              join technologies t on t.id = et.technology_id
              where e.guide_id = g.id and e.retired_at is null and t.name ilike ${pattern} order by t.name)`
            : sql`'{}'::text[]`
        } as technologies,
        ${
          like
            ? sql`(select jsonb_build_object('key', m->'key', 'title', m->'title', 'text', m->'text')
              from jsonb_array_elements(v.content->'motivations') with ordinality as list(m, place)
              where m->'likes' ? ${like} order by m->'likes'->>0 <> ${like}, place limit 1)`
            : sql`null::jsonb`
        } as motivation
      from roles r
      join guides g on g.role_id = r.id and g.locale = 'en'
      join ${livePublication(at)}
      join guide_revisions v on v.id = live.revision_id
      where ${after === undefined ? sql`true` : sql`(r.title, r.slug) > (select title, slug from roles where slug = ${after})`}
    ) role
    where ("isNamed" or alias is not null or cardinality(technologies) > 0)
      and ${like ? sql`motivation is not null` : sql`true`}
    order by title, slug limit ${limit + 1}`);
  const items = rows
    .slice(0, limit)
    .map(({ isNamed, alias, ...role }): ListedRole => ({ ...role, alias: isNamed ? null : alias }));
  return { items, next: rows.length > limit ? (items.at(-1)?.slug ?? null) : null };
}

/** Roles that filters and pay figures know but that have no guide yet, by title. */
export async function listRolesToCome(): Promise<{ slug: string; title: string; summary: string | null }[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<{ slug: string; title: string; summary: string | null }>(sql`
    select r.slug, r.title, r.summary from roles r
    where not ${hasLiveGuide(sql`r.id`, at)}
    order by r.title, r.slug limit 200`);
  return [...rows];
}

/** How many roles have a motivation for those who like to do each thing. */
export async function countLikings(): Promise<Partial<Record<Liking, number>>> {
  const at = toTimestamp(now());
  const rows = await database().execute<{ liking: Liking; roles: number }>(sql`
    select liking, count(distinct g.id)::int as roles
    from guides g
    join ${livePublication(at)}
    join guide_revisions v on v.id = live.revision_id,
      jsonb_path_query(v.content, '$.motivations[*].likes[*]') found, lateral (select found #>> '{}' as liking) text
    where g.locale = 'en'
    group by liking`);
  return Object.fromEntries(rows.map(({ liking, roles }) => [liking, roles]));
}
