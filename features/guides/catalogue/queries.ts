import "server-only";
import { asc, type SQL, sql } from "drizzle-orm";
import type { OccupationRelation, TechnologyKind } from "@/db/enums";
import { hasLiveGuide, livePublication } from "@/db/live-publication";
import { sources } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { RoleName, Source, Technology, Term } from "../queries";

export interface KnownNames {
  roles: ReadonlySet<string>;
  technologies: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  authors: ReadonlySet<string>;
}

/** Every name that a guide's text may use, for the rules of `guide-rules.ts`. */
export async function listKnownNames(): Promise<KnownNames> {
  const [row] = await database().execute<Record<keyof KnownNames, string[]>>(sql`
    select
      (select coalesce(jsonb_agg(slug), '[]') from roles) as roles,
      (select coalesce(jsonb_agg(slug), '[]') from technologies) as technologies,
      (select coalesce(jsonb_agg(slug), '[]') from terms) as terms,
      (select coalesce(jsonb_agg(slug), '[]') from sources) as sources,
      (select coalesce(jsonb_agg(slug), '[]') from authors) as authors`);
  if (!row) throw new Error("The lists of names could not be read.");
  return {
    roles: new Set(row.roles),
    technologies: new Set(row.technologies),
    terms: new Set(row.terms),
    sources: new Set(row.sources),
    authors: new Set(row.authors),
  };
}

/** Every source that the portal names, by title. */
export async function listSources(): Promise<Source[]> {
  const rows = await database().select().from(sources).orderBy(asc(sources.title), asc(sources.slug));
  return rows.map(({ id: _, ...source }) => source);
}

export interface GlossaryTerm extends Term {
  /** The published guides that use it, by title, each with the anchor of the term on its page. */
  guides: { role: string; title: string; key: string }[];
}

/** The whole glossary, in the order of the alphabet. */
export async function listTerms(): Promise<GlossaryTerm[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<Record<keyof GlossaryTerm, never>>(sql`
    with used as (
      select use->>'term' as term, jsonb_agg(jsonb_build_object('role', r.slug, 'title', r.title, 'key', use->>'key')
        order by r.title) as guides
      from guides g join ${livePublication(at)}
      join guide_revisions v on v.id = live.revision_id
      join roles r on r.id = g.role_id,
        jsonb_array_elements(v.content->'terms') use
      group by 1)
    select t.slug, t.term, t.expansion, t.definition, coalesce(used.guides, '[]') as guides
    from terms t left join used on used.term = t.slug
    order by lower(t.term), t.slug`);
  return [...rows];
}

export interface TechnologyUse {
  role: string;
  roleTitle: string;
  key: string;
  kind: string;
  title: string;
  /** What the guide says of the technology, where the entry is its own; empty elsewhere. */
  note: string;
}

/** What a source says of a technology in the job advertisements of one occupation. */
export interface TechnologyFlag {
  /** What the source calls the technology. */
  name: string;
  occupation: string;
  source: string;
  hot: boolean;
  inDemand: boolean;
  /** Roles of ours that are counted in the occupation. */
  roles: { slug: string; title: string; relation: OccupationRelation }[];
}

export interface TechnologyPage extends Omit<Technology, "inDemand"> {
  id: string;
  /** Where published guides use it. */
  uses: TechnologyUse[];
  /** The roles whose people were counted, by slug. */
  roles: Record<string, RoleName>;
  flags: TechnologyFlag[];
  sources: Record<string, { title: string; attribution: string | null }>;
}

/** A technology with its shares and the entries of published guides that name it; null when there is none. */
export async function findTechnology(slug: string): Promise<TechnologyPage | null> {
  const at = toTimestamp(now());
  const [row] = await database().execute<Record<keyof TechnologyPage, never>>(sql`
    with flags as (
      select f.name, f.hot, f.in_demand, o.id, o.title, s.slug as source
      from technologies t join technology_flags f on f.technology_id = t.id
      join occupations o on o.id = f.occupation_id join sources s on s.id = o.source_id
      where t.slug = ${slug})
    select t.id, t.slug, t.name, t.kind, t.summary,
      (select coalesce(jsonb_agg(jsonb_build_object('role', r.slug, 'source', o.slug, 'year', s.year, 'n', s.n,
          'base', s.base, 'share', s.share) order by r.slug is not null, s.share desc), '[]')
        from technology_shares s join sources o on o.id = s.source_id left join roles r on r.id = s.role_id
        where s.technology_id = t.id) as shares,
      (select coalesce(jsonb_object_agg(r.slug, jsonb_build_object('slug', r.slug, 'title', r.title,
          'hasGuide', ${hasLiveGuide(sql`r.id`, at)})), '{}')
        from roles r where r.id in (select role_id from technology_shares s where s.technology_id = t.id)) as roles,
      (select coalesce(jsonb_agg(jsonb_build_object('name', flags.name, 'occupation', flags.title,
          'source', flags.source, 'hot', flags.hot, 'inDemand', flags.in_demand, 'roles', (
            select coalesce(jsonb_agg(jsonb_build_object('slug', r.slug, 'title', r.title, 'relation',
                own.relation) order by r.title), '[]')
              from occupation_roles own join roles r on r.id = own.role_id where own.occupation_id = flags.id))
          order by flags.title, flags.name), '[]') from flags) as flags,
      (select coalesce(jsonb_object_agg(o.slug, jsonb_build_object('title', o.title, 'attribution', o.attribution)), '{}')
        from sources o where o.slug in (select source from flags)
          or o.id in (select source_id from technology_shares s where s.technology_id = t.id)) as sources,
      (select coalesce(jsonb_agg(jsonb_build_object('role', r.slug, 'roleTitle', r.title, 'key', e.key,
          'kind', e.kind, 'title', e.title, 'note', case when e.kind = 'technology' then e.body else '' end)
          order by r.title, array_position(array['task', 'technology', 'step', 'requirement'], e.kind), e.position), '[]')
        from entry_technologies et
        join entries e on e.id = et.entry_id and e.retired_at is null
        join guides g on g.id = e.guide_id join ${livePublication(at)}
        join roles r on r.id = g.role_id
        where et.technology_id = t.id) as uses
    from technologies t where t.slug = ${slug}`);
  return row ?? null;
}

export interface ListedTechnology {
  slug: string;
  name: string;
  kind: TechnologyKind;
  /** How many published guides tell what it is for. */
  guides: number;
}

/** Every technology, by name. */
export async function listTechnologies(): Promise<ListedTechnology[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<Record<keyof ListedTechnology, never>>(sql`
    with told as (
      select et.technology_id, count(distinct g.id)::int as guides
      from entry_technologies et
      join entries e on e.id = et.entry_id and e.retired_at is null
      join guides g on g.id = e.guide_id join ${livePublication(at)}
      group by et.technology_id)
    select t.slug, t.name, t.kind, coalesce(told.guides, 0) as guides
    from technologies t left join told on told.technology_id = t.id
    order by lower(t.name), t.slug`);
  return [...rows];
}

export interface AuthorPage {
  slug: string;
  name: string;
  note: string | null;
  /** Published guides that name them, by role. */
  wrote: { role: string; title: string }[];
  reviewed: { role: string; title: string }[];
}

/** An author or reviewer with the published guides that they wrote or reviewed; null when nobody is called so. */
export async function findAuthor(slug: string): Promise<AuthorPage | null> {
  const at = toTimestamp(now());
  const guidesWhere = (condition: SQL) => sql`
    (select coalesce(jsonb_agg(jsonb_build_object('role', r.slug, 'title', v.content->>'title') order by r.title), '[]')
      from guides g join ${livePublication(at)} join guide_revisions v on v.id = live.revision_id
      join roles r on r.id = g.role_id where ${condition})`;
  const [row] = await database().execute<Record<keyof AuthorPage, never>>(sql`
    select a.slug, a.name, a.note,
      ${guidesWhere(sql`v.content->'authors' @> jsonb_build_array(a.slug)`)} as wrote,
      ${guidesWhere(sql`v.content #>> '{review,by}' = a.slug`)} as reviewed
    from authors a where a.slug = ${slug}`);
  return row ?? null;
}

/** The pages of technologies, each with the newest guide that uses it; null where none does. */
export async function listTechnologyPages(): Promise<{ slug: string; updatedAt: string | null }[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<{ slug: string; updatedAt: string | null }>(sql`
    with used as (
      select et.technology_id, max(live.publish_at) as publish_at
      from entry_technologies et
      join entries e on e.id = et.entry_id and e.retired_at is null
      join guides g on g.id = e.guide_id join ${livePublication(at)}
      group by et.technology_id)
    select t.slug, used.publish_at as "updatedAt"
    from technologies t left join used on used.technology_id = t.id order by t.slug`);
  return [...rows];
}
