import "server-only";
import { sql } from "drizzle-orm";
import { livePublication } from "@/db/live-publication";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { addressWords } from "../address";

/** A task whose name stands beside a bookmark. */
export interface GraphTag {
  title: string;
  href: string;
}

interface Kept {
  id: string;
  technologyId: string | null;
  url: string | null;
}

/** More than one technology has in the guides of today. */
const mostTags = 50;

/**
 * Tags that nobody wrote: the tasks that use the technology which a bookmark is of, or which its address names.
 * Worked out when it is read, so they follow the guides.
 */
export async function listGraphTags(kept: Kept[]): Promise<Map<string, GraphTag[]>> {
  const words = new Map(kept.flatMap(({ id, url }) => (url ? [[id, addressWords(url)] as const] : [])));
  const ids = kept.flatMap(({ technologyId }) => technologyId ?? []);
  const allWords = [...new Set([...words.values()].flat())];
  if (ids.length === 0 && allWords.length === 0) return new Map();
  const rows = await database().execute<{ id: string; slug: string; name: string; tasks: GraphTag[] }>(sql`
    select t.id, t.slug, lower(t.name) as name, tasks.tasks
    from technologies t cross join lateral (
      select jsonb_agg(jsonb_build_object('title', title, 'href', href) order by uses desc, title) as tasks from (
        select e.title, min('/roles/' || r.slug || '#' || e.key) as href, count(*) as uses
        from entry_technologies u join entries e on e.id = u.entry_id and e.kind = 'task' and e.retired_at is null
        join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
        join ${livePublication(toTimestamp(now()))}
        where u.technology_id = t.id group by e.title order by count(*) desc, e.title limit ${mostTags}
      ) most
    ) tasks
    where tasks.tasks is not null and (t.id = any(${`{${ids.join(",")}}`}::uuid[])
      or t.slug in (select jsonb_array_elements_text(${JSON.stringify(allWords)}::jsonb))
      or lower(t.name) in (select jsonb_array_elements_text(${JSON.stringify(allWords)}::jsonb)))`);
  return new Map(
    kept.map(({ id, technologyId }) => {
      const own = words.get(id) ?? [];
      const named = rows.filter(
        (row) => row.id === technologyId || own.includes(row.slug) || own.includes(row.name),
      );
      const tasks = new Map(named.flatMap((row) => row.tasks).map((task) => [task.title, task]));
      return [id, [...tasks.values()].slice(0, mostTags)];
    }),
  );
}

export interface CoveredTask extends GraphTag {
  /** How many bookmarks of the person are of this task or of what it uses. */
  kept: number;
}

/** The tasks of a role in their order, each with how much a person keeps that bears on it; empty without a guide. */
export async function listCoverage(learner: Learner, role: string): Promise<CoveredTask[]> {
  const rows = await database().execute<{ title: string; href: string; kept: number }>(sql`
    with tasks as materialized (
      select e.id, e.title, '/roles/' || r.slug || '#' || e.key as href, e.position
      from roles r join guides g on g.role_id = r.id and g.locale = 'en'
      join ${livePublication(toTimestamp(now()))}
      join entries e on e.guide_id = g.id and e.kind = 'task' and e.retired_at is null
      where r.slug = ${role}
    ), uses as materialized (
      select u.entry_id, t.id as technology_id, t.slug, lower(t.name) as name
      from tasks join entry_technologies u on u.entry_id = tasks.id join technologies t on t.id = u.technology_id
    ), words as materialized (
      select technology_id, word from (
        select technology_id, slug as word from uses union select technology_id, name from uses
      ) either where word ~ '^[a-z0-9+]+$'
    ), own as materialized (
      select b.id, b.entry_id, b.technology_id, b.url from bookmarks b
      where b.owner_id = ${learner.id} and b.deleted_at is null
        and (b.entry_id is not null or b.technology_id is not null
          -- What is searched holds the words of the address, too: only those with one of ours are taken apart.
          or b.url is not null and b.search @@ (
            select string_agg(plainto_tsquery('simple', word)::text, '|')::tsquery from words))
    ), named as (
      select id, technology_id from own where technology_id is not null
      union
      select own.id, words.technology_id from own
      cross join lateral regexp_split_to_table(lower(regexp_replace(own.url, '^https?://|[?#].*$', '', 'g')), '[^a-z0-9+]+') said(word)
      join words on words.word = said.word
      where own.url is not null
    ), bearing as (
      select coalesce(h.entry_id, own.entry_id) as entry_id, own.id from own
      left join ${heirsOf(sql`select entry_id from own where entry_id is not null`)} h on h.origin = own.entry_id
      where own.entry_id is not null
      union
      select uses.entry_id, named.id from named join uses on uses.technology_id = named.technology_id
    )
    select tasks.title, tasks.href, count(bearing.id)::int as kept
    from tasks left join bearing on bearing.entry_id = tasks.id
    group by tasks.id, tasks.title, tasks.href, tasks.position order by tasks.position, tasks.id`);
  return [...rows];
}

/** The roles that have a guide, by title. */
export async function listCoverableRoles(): Promise<{ slug: string; title: string }[]> {
  const rows = await database().execute<{ slug: string; title: string }>(sql`
    select r.slug, r.title from roles r join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(toTimestamp(now()))} order by r.title`);
  return [...rows];
}
