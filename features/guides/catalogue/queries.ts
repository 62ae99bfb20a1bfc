import "server-only";
import { asc, type SQL, sql } from "drizzle-orm";
import { livePublication } from "@/db/live-publication";
import { sources, terms } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { Source, Technology, Term } from "../queries";

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

/** The whole glossary, in the order of the alphabet. */
export async function listTerms(): Promise<Term[]> {
  const rows = await database().select().from(terms).orderBy(sql`lower(${terms.term})`, asc(terms.slug));
  return rows.map(({ id: _, ...term }) => term);
}

export interface TechnologyPage extends Technology {
  id: string;
  /** Where published guides use it. */
  uses: { role: string; roleTitle: string; key: string; kind: string; title: string }[];
  roleTitles: Record<string, string>;
  sources: Record<string, string>;
}

/** A technology with its shares and the entries of published guides that name it; null when there is none. */
export async function findTechnology(slug: string): Promise<TechnologyPage | null> {
  const at = toTimestamp(now());
  const [row] = await database().execute<Record<keyof TechnologyPage, never>>(sql`
    select t.id, t.slug, t.name, t.kind, t.summary,
      (select coalesce(jsonb_agg(jsonb_build_object('role', r.slug, 'source', o.slug, 'year', s.year, 'n', s.n,
          'base', s.base, 'share', s.share) order by r.slug is not null, s.share desc), '[]')
        from technology_shares s join sources o on o.id = s.source_id left join roles r on r.id = s.role_id
        where s.technology_id = t.id) as shares,
      (select coalesce(jsonb_object_agg(r.slug, r.title), '{}')
        from technology_shares s join roles r on r.id = s.role_id where s.technology_id = t.id) as "roleTitles",
      (select coalesce(jsonb_object_agg(o.slug, o.title), '{}')
        from technology_shares s join sources o on o.id = s.source_id where s.technology_id = t.id) as sources,
      (select coalesce(jsonb_agg(jsonb_build_object('role', r.slug, 'roleTitle', r.title, 'key', e.key,
          'kind', e.kind, 'title', e.title) order by r.title, array_position(array['task', 'technology', 'step', 'requirement'], e.kind), e.position), '[]')
        from entry_technologies et
        join entries e on e.id = et.entry_id and e.retired_at is null
        join guides g on g.id = e.guide_id join ${livePublication(at)}
        join roles r on r.id = g.role_id
        where et.technology_id = t.id) as uses
    from technologies t where t.slug = ${slug}`);
  return row ?? null;
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

/** The technologies that published guides use, each with its newest use. */
export async function listUsedTechnologies(): Promise<{ slug: string; updatedAt: string }[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<{ slug: string; updatedAt: string }>(sql`
    select t.slug, max(live.publish_at) as "updatedAt"
    from technologies t
    join entry_technologies et on et.technology_id = t.id
    join entries e on e.id = et.entry_id and e.retired_at is null
    join guides g on g.id = e.guide_id join ${livePublication(at)}
    group by t.slug order by t.slug`);
  return [...rows];
}
