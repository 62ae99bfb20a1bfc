import "server-only";
import { sql } from "drizzle-orm";
import { heldOn } from "@/db/held";
import { livePublication } from "@/db/live-publication";
import { ancestorsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { type GuideContent, guideContent } from "../content";
import type { SharedNames } from "../entries";
import type { Named } from "../queries";
import { type EntryChange, entryChanges } from "./entry-changes";
import type { Publication } from "./feed";
import type { Held } from "./held";

export interface GuideNews {
  id: string;
  slug: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  authors: Named[];
  hasQuestions: boolean;
}

/** Every guide that is published now, the one that changed last first. */
export async function listGuideNews(limit = 1000): Promise<GuideNews[]> {
  const at = toTimestamp(now());
  const rows = await database().execute<Record<keyof GuideNews, never>>(sql`
    select g.id, r.slug, v.content->>'title' as title, v.content->>'summary' as summary,
      (select min(publish_at) from guide_publications where guide_id = g.id) as "publishedAt",
      live.publish_at as "updatedAt", ${authorsOf} as authors,
      jsonb_path_exists(v.content, '$.tasks[*].questions[*]') as "hasQuestions"
    from roles r
    join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(at)}
    join guide_revisions v on v.id = live.revision_id
    order by live.publish_at desc, r.slug limit ${limit}`);
  return [...rows];
}

/**
 * What learners hold on entries, with what they hold on those that have become them: counts by entry, none where
 * nobody holds anything.
 */
export async function countHeld(entryIds: readonly string[]): Promise<Map<string, Held>> {
  if (entryIds.length === 0) return new Map();
  const rows = await database().execute<Record<keyof Held, number> & { id: string }>(sql`
    select a.heir as id, count(distinct h.owner_id)::int as learners,
      (count(*) filter (where h.what = 'mark'))::int as marks,
      (count(*) filter (where h.what = 'note'))::int as notes,
      (count(*) filter (where h.what = 'evidence'))::int as evidence,
      (count(*) filter (where h.what = 'bookmark'))::int as bookmarks,
      (count(*) filter (where h.what = 'highlight'))::int as highlights,
      (count(*) filter (where h.what = 'block'))::int as blocks,
      (count(*) filter (where h.what = 'outcome'))::int as outcomes,
      (count(*) filter (where h.what = 'length'))::int as lengths,
      (count(*) filter (where h.what = 'pick'))::int as picks,
      (count(*) filter (where h.what = 'answer'))::int as answers
    from ${ancestorsOf(sql`select unnest(${`{${entryIds.join(",")}}`}::uuid[])`)} a
    cross join lateral ${heldOn(sql`a.entry_id`)} h
    group by a.heir`);
  return new Map(rows.map(({ id, ...held }) => [id, held]));
}

/** What has become of a role's guide since an instant, entry by entry; null when it is not published now. */
export async function findGuideChanges(slug: string, since: string): Promise<EntryChange[] | null> {
  const [after, before] = await Promise.all([contentAt(slug, toTimestamp(now())), contentAt(slug, since)]);
  if (after === undefined) return null;
  return before && after ? entryChanges(before, after, await sharedNames()) : [];
}

/** The text that was live; null when it had another shape, undefined when there was none. */
async function contentAt(slug: string, at: string): Promise<GuideContent | null | undefined> {
  const [row] = await database().execute<{ content: unknown }>(sql`
    select v.content from roles r join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(at)} join guide_revisions v on v.id = live.revision_id
    where r.slug = ${slug}`);
  return row && (guideContent.safeParse(row.content).data ?? null);
}

/** The authors of the revision `v`, in its order. */
const authorsOf = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name) order by said.place), '[]')
    from jsonb_array_elements_text(v.content->'authors') with ordinality said(slug, place)
    join authors a on a.slug = said.slug)`;

export interface GuideHistory {
  role: { slug: string; title: string };
  /** The newest first. */
  publications: Publication[];
  names: SharedNames;
}

/** What was published of a role's guide, and when; null when the role has no guide that is published now. */
export async function findGuideHistory(slug: string, limit = 30): Promise<GuideHistory | null> {
  const at = toTimestamp(now());
  const rows = await database().execute<{
    id: string;
    title: string;
    at: string;
    content: unknown;
    authors: Named[];
  }>(sql`
    select p.id, r.title, p.publish_at as at, v.content, ${authorsOf} as authors
    from roles r
    join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(at)}
    join guide_publications p on p.guide_id = g.id and p.publish_at <= ${at}::timestamptz
    join guide_revisions v on v.id = p.revision_id
    where r.slug = ${slug}
    order by p.publish_at desc, p.id desc limit ${limit + 1}`);
  const [first] = rows;
  if (!first) return null;
  return {
    role: { slug, title: first.title },
    publications: rows.map(({ id, at: publishedAt, content, authors }, index) => ({
      id,
      at: publishedAt,
      authors,
      isOldest: index === rows.length - 1 && rows.length <= limit,
      // A text of long ago may have had another shape: then only that it was published is told.
      content: guideContent.safeParse(content).data ?? null,
    })),
    names: await sharedNames(),
  };
}

async function sharedNames(): Promise<SharedNames> {
  const named = await database().execute<{ slug: string; name: string; kind: string }>(sql`
    select slug, name, 'technology' as kind from technologies union all select slug, term, 'term' from terms`);
  const namesOf = (kind: string) =>
    new Map(named.filter((row) => row.kind === kind).map((row) => [row.slug, row.name]));
  return { technologies: namesOf("technology"), terms: namesOf("term") };
}
