import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { EntryKind } from "@/db/enums";
import { liveArticlePublication, livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { figureText, figureTitle, type KeptFigure } from "../figure-words";

export interface Words {
  title: string;
  text: string;
}

export type FigureFacts = Pick<KeptFigure, "country" | "currency" | "period" | "status" | "measure"> & {
  year: number | null;
  n: number | null;
  source: string;
  occupation: string | null;
};

/** What somebody wants to keep, by the ids or slugs that came in. */
export interface Target {
  guide?: string | undefined;
  entryId?: string | undefined;
  entry?: string | undefined;
  figureId?: string | undefined;
  technology?: string | undefined;
  article?: string | undefined;
}

/** A published thing with what it says now, or null when there is none such. */
export async function findThing(target: Target) {
  const [role, key] = target.entry?.split("#") ?? [];
  const [row] = await database().execute<ThingRow>(sql`
    select ${thingColumns}, b.guide_id, b.entry_id, b.figure_id, b.technology_id, b.article_id
    from (select
      coalesce(${target.entryId ?? null}::uuid,
        (select e.id from entries e join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
          where r.slug = ${role ?? null} and g.locale = 'en' and e.key = ${key ?? null})) as entry_id,
      ${target.figureId ?? null}::uuid as figure_id,
      (select g.id from guides g join roles r on r.id = g.role_id
        where r.slug = ${target.guide ?? null} and g.locale = 'en') as guide_id,
      (select id from technologies where slug = ${target.technology ?? null}) as technology_id,
      (select id from articles where slug = ${target.article ?? null}) as article_id
    ) b ${thingJoins()}`);
  const words = row && wordsOf(row);
  return row && words ? { ...row, words } : null;
}

/** What the glossary says of a word today; null when it has none such. */
export async function findTerm(slug: string): Promise<Words | null> {
  const [row] = await database().execute<Words & Record<string, unknown>>(sql`
    select term as title, concat_ws('. ', expansion, definition) as text from terms where slug = ${slug}`);
  return row ? { title: row.title, text: row.text } : null;
}

export type ThingRow = {
  guide_id: string | null;
  entry_id: string | null;
  figure_id: string | null;
  technology_id: string | null;
  article_id: string | null;
  is_live: boolean;
  /** Whether it is an entry that its guide no longer holds. */
  is_retired: boolean;
  guide_title: string | null;
  guide_summary: string | null;
  role_slug: string | null;
  role_title: string | null;
  entry_kind: EntryKind | null;
  entry_key: string | null;
  entry_title: string | null;
  entry_body: string | null;
  technology_slug: string | null;
  technology_name: string | null;
  technology_summary: string | null;
  article_slug: string | null;
  article_title: string | null;
  article_summary: string | null;
  changed_at: string | null;
  figure: (Omit<KeptFigure, "subject"> & Omit<FigureFacts, keyof KeptFigure>) | null;
};

/** What is known of the thing that the row `b` points to. */
export const thingColumns = sql`
  live.revision_id is not null and e.retired_at is null as is_live,
  e.retired_at is not null as is_retired, v.content->>'title' as guide_title, v.content->>'summary' as guide_summary,
  r.slug as role_slug, r.title as role_title,
  e.kind as entry_kind, e.key as entry_key, e.title as entry_title, e.body as entry_body,
  t.slug as technology_slug, t.name as technology_name, t.summary as technology_summary,
  a.slug as article_slug, written.content->>'title' as article_title, written.content->>'summary' as article_summary,
  coalesce(live.publish_at, written.publish_at, case when f.id is not null then (select max(p.published_at)
    from release_publications p where p.dataset_id = f.dataset_id) end) as changed_at,
  case when f.id is not null then jsonb_build_object(
    'country', f.country, 'experience', f.experience, 'currency', f.currency, 'period', f.period, 'year', f.year,
    'status', case when f.withdrawn_at is null then coalesce(x.status, 'withdrawn') else 'withdrawn' end,
    'measure', coalesce(x.measure, 'median'), 'n', x.n, 'median', x.median, 'mean', x.mean,
    'low', x.low, 'high', x.high, 'source', s.title, 'occupation', o.title) end as figure`;

/** A guide's row counts only while a publication is live: decided when it is read. */
export function thingJoins(): SQL {
  const at = toTimestamp(now());
  return sql`
    left join entries e on e.id = b.entry_id
    left join guides g on g.id = coalesce(b.guide_id, e.guide_id)
    left join ${livePublication(at)}
    left join guide_revisions v on v.id = live.revision_id and b.guide_id is not null
    left join technologies t on t.id = b.technology_id
    left join articles a on a.id = b.article_id
    left join lateral (
      select revision.content, live.publish_at from article_revisions revision join ${liveArticlePublication(at)}
      where b.article_id is not null and revision.id = live.revision_id
    ) written on true
    left join figures f on f.id = b.figure_id
    left join datasets d on d.id = f.dataset_id
    left join figure_values x on x.figure_id = f.id and x.release_id = d.live_release_id
    left join sources s on s.id = d.source_id
    left join occupations o on o.id = f.occupation_id
    left join roles r on r.id = coalesce(g.role_id, f.role_id)`;
}

/** What the thing says today; null when it is no longer published. */
export function wordsOf(row: ThingRow): Words | null {
  if (row.entry_id) {
    return row.is_live && row.entry_title ? { title: row.entry_title, text: row.entry_body ?? "" } : null;
  }
  if (row.guide_id) return row.guide_title ? { title: row.guide_title, text: row.guide_summary ?? "" } : null;
  if (row.article_id) {
    return row.article_title ? { title: row.article_title, text: row.article_summary ?? "" } : null;
  }
  if (row.technology_id) return { title: row.technology_name ?? "", text: row.technology_summary ?? "" };
  if (!row.figure) return null;
  const figure = { ...row.figure, subject: row.figure.occupation ?? row.role_title ?? "" };
  return { title: figureTitle(figure), text: figureText(figure) };
}

/** Where a published thing stands. */
export function hrefOf(row: ThingRow): string | null {
  if (row.technology_slug) return `/technologies/${row.technology_slug}`;
  if (row.article_slug) return `/articles/${row.article_slug}`;
  if (row.figure) return `/salaries${row.role_slug ? `/${row.role_slug}` : ""}#figure-${row.figure_id}`;
  return row.entry_key ? `/roles/${row.role_slug}#${row.entry_key}` : `/roles/${row.role_slug}`;
}
