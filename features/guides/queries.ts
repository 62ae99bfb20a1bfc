import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { OccupationRelation, SourceKind, TechnologyKind } from "@/db/enums";
import { hasLiveGuide, livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { Editor } from "@/lib/http/person";
import { type GuideContent, guideContent } from "./content";
import type { TopicalTask } from "./shared-topics";

export interface Named {
  slug: string;
  name: string;
}

export interface RoleName {
  slug: string;
  title: string;
  /** Whether it has a page of its own that can be linked to. */
  hasGuide: boolean;
}

/** A role that a guide names. */
export interface NamedRole extends RoleName {
  /** The tasks of its own guide; none without one. */
  tasks: TopicalTask[];
}

export interface Share {
  /** The role whose people were asked; null is all professional developers. */
  role: string | null;
  source: string;
  year: number;
  n: number;
  base: number;
  share: number;
}

export interface Technology {
  slug: string;
  name: string;
  kind: TechnologyKind;
  summary: string;
  shares: Share[];
  /** Whether job advertisements of the guide's occupation often ask for it. */
  inDemand: boolean;
}

/** What a source with other occupations than ours counts a role's people in. */
export interface Occupation {
  title: string;
  relation: OccupationRelation;
  /** The slug of the source. */
  source: string;
}

export interface Term {
  slug: string;
  term: string;
  expansion: string | null;
  definition: string;
}

export interface Source {
  slug: string;
  kind: SourceKind;
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  datedOn: string | null;
  licence: string | null;
  licenceUrl: string | null;
  attribution: string | null;
  note: string | null;
}

export interface PublishedGuide {
  id: string;
  role: { id: string; slug: string; title: string };
  content: GuideContent;
  publishedAt: string;
  updatedAt: string;
  authors: Named[];
  reviewer: Named | null;
  /** All by slug. */
  technologies: Record<string, Technology>;
  terms: Record<string, Term>;
  sources: Record<string, Source>;
  roles: Record<string, NamedRole>;
  /** The occupation whose advertisements say what is in demand. */
  occupation: Occupation | null;
}

/** The guide of a role as readers see it now, with everything that its text names; null when there is none. */
export function findPublishedGuide(slug: string): Promise<PublishedGuide | null> {
  const at = toTimestamp(now());
  return findGuide(
    at,
    sql`
      select g.id, r.id as role_id, r.slug, r.title, v.content, live.publish_at as updated_at,
        (select min(publish_at) from guide_publications where guide_id = g.id) as published_at
      from roles r
      join guides g on g.role_id = r.id and g.locale = 'en'
      join ${livePublication(at)}
      join guide_revisions v on v.id = live.revision_id
      where r.slug = ${slug}`,
  );
}

/** The guide of a role as it would be if its open draft were published now; without one, as it is. For editors alone. */
export function findGuidePreview(_editor: Editor, slug: string): Promise<PublishedGuide | null> {
  const at = toTimestamp(now());
  return findGuide(
    at,
    sql`
      select g.id, r.id as role_id, r.slug, r.title, v.content, ${at}::timestamptz as updated_at,
        (select coalesce(min(publish_at), ${at}::timestamptz) from guide_publications where guide_id = g.id) as published_at
      from roles r
      join guides g on g.role_id = r.id and g.locale = 'en'
      left join guide_drafts d on d.guide_id = g.id
      join guide_revisions v on v.id = coalesce(d.head_revision_id, g.live_revision_id)
      where r.slug = ${slug}`,
  );
}

/** The guide that `chosen` selects, with everything that its text names, in one statement. */
async function findGuide(at: string, chosen: SQL): Promise<PublishedGuide | null> {
  const [row] = await database().execute<GuideRow>(sql`
    with guide as (${chosen}),
    named as (
      select
        array(select jsonb_path_query(content, '$.technologies[*].technology') #>> '{}'
          union select jsonb_path_query(content, '$.tasks[*].technologies[*]') #>> '{}'
          union select jsonb_path_query(content, '$.steps[*].choice.options[*].technology') #>> '{}') as technologies,
        array(select jsonb_path_query(content, '$.terms[*].term') #>> '{}'
          union select jsonb_path_query(content, '$.tasks[*].terms[*]') #>> '{}') as terms,
        array(select jsonb_path_query(content, '$.**.sources[*]') #>> '{}'
          union select jsonb_path_query(content, '$.claims[*].source') #>> '{}'
          union select jsonb_path_query(content, '$.day.activities[*].source') #>> '{}') as sources,
        array(select jsonb_path_query(content, '$.relations[*].role') #>> '{}'
          union select jsonb_path_query(content, '$.differences[*].role') #>> '{}'
          union select jsonb_path_query(content, '$.myths[*].about') #>> '{}') as roles,
        array(select jsonb_path_query(content, '$.authors[*]') #>> '{}') as authors
      from guide
    ),
    shares as (
      select t.slug as technology, s.year, s.n, s.base, s.share, r.slug as role, o.slug as source
      from guide, named, technologies t
      join technology_shares s on s.technology_id = t.id
      join sources o on o.id = s.source_id
      left join roles r on r.id = s.role_id
      where t.slug = any(named.technologies) and (s.role_id is null or s.role_id = guide.role_id)
    ),
    occupation as (
      select o.id, o.title, s.slug as source, own.relation
      from guide
      join occupation_roles own on own.role_id = guide.role_id
      join occupations o on o.id = own.occupation_id
      join sources s on s.id = o.source_id
      where exists (select 1 from technology_flags f where f.occupation_id = o.id)
      order by o.code limit 1
    )
    select guide.*,
      (select to_jsonb(occupation) - 'id' from occupation) as occupation,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name)
          order by array_position(named.authors, a.slug)), '[]')
        from authors a where a.slug = any(named.authors)) as authors,
      (select jsonb_build_object('slug', a.slug, 'name', a.name)
        from authors a where a.slug = guide.content #>> '{review,by}') as reviewer,
      (select coalesce(jsonb_object_agg(t.slug, jsonb_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind,
          'summary', t.summary, 'shares', (select coalesce(jsonb_agg(to_jsonb(s) - 'technology'), '[]')
            from shares s where s.technology = t.slug),
          'inDemand', exists (select 1 from technology_flags f join occupation on occupation.id = f.occupation_id
            where f.technology_id = t.id and f.in_demand))), '{}')
        from technologies t where t.slug = any(named.technologies)) as technologies,
      (select coalesce(jsonb_object_agg(t.slug, to_jsonb(t) - 'id'), '{}')
        from terms t where t.slug = any(named.terms)) as terms,
      (select coalesce(jsonb_object_agg(o.slug, ${sourceFields(sql`o`)}), '{}')
        from sources o where o.slug = any(named.sources) or o.slug in (select source from shares)
          or o.slug in (select source from occupation)) as sources,
      (select coalesce(jsonb_object_agg(r.slug, jsonb_build_object('slug', r.slug, 'title', r.title,
          'hasGuide', ${hasLiveGuide(sql`r.id`, at)},
          'tasks', (select coalesce(jsonb_agg(jsonb_build_object('key', task->'key', 'topics', task->'topics')), '[]')
            from guides g join ${livePublication(at)} join guide_revisions v on v.id = live.revision_id,
              jsonb_array_elements(v.content->'tasks') task
            where g.role_id = r.id and g.locale = 'en'))), '{}')
        from roles r where r.slug = any(named.roles)) as roles
    from guide, named`);
  if (!row) return null;
  const { role_id, slug: canonical, title, published_at, updated_at, content, ...rest } = row;
  return {
    ...rest,
    role: { id: role_id, slug: canonical, title },
    content: guideContent.parse(content),
    publishedAt: published_at,
    updatedAt: updated_at,
  };
}

type GuideRow = Pick<
  PublishedGuide,
  "id" | "authors" | "reviewer" | "technologies" | "terms" | "sources" | "roles" | "occupation"
> & {
  role_id: string;
  slug: string;
  title: string;
  content: unknown;
  published_at: string;
  updated_at: string;
};

/** A source as JSON, in the names of `Source`. */
function sourceFields(o: SQL): SQL {
  return sql`jsonb_build_object('slug', ${o}.slug, 'kind', ${o}.kind, 'title', ${o}.title, 'publisher', ${o}.publisher,
    'author', ${o}.author, 'url', ${o}.url, 'datedOn', ${o}.dated_on, 'licence', ${o}.licence,
    'licenceUrl', ${o}.licence_url, 'attribution', ${o}.attribution, 'note', ${o}.note)`;
}

/** The canonical slug behind an alias such as `back-end-developer`; null when nothing is called so. */
export async function findCanonicalRole(alias: string): Promise<string | null> {
  const [row] = await database().execute<{ slug: string }>(sql`
    select r.slug from role_aliases a join roles r on r.id = a.role_id where a.slug = ${alias}`);
  return row?.slug ?? null;
}
