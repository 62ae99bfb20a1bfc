import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import type { Statement } from "../history/spells";
import type { ImportReport } from "../import/report";
import type { FigureName, NamedStatement } from "./figure-changes";

export interface KnownRelease {
  id: string;
  label: string;
  importedAt: string;
  importedBy: string | null;
  rowsRead: number;
  rowsUsed: number;
  figures: number;
  report: ImportReport;
  /** When readers got it last; null when they never had it. */
  publishedAt: string | null;
  publishedBy: string | null;
}

export interface KnownDataset {
  slug: string;
  title: string;
  source: string;
  liveReleaseId: string | null;
  /** The live one first, then the latest that readers had. */
  releases: KnownRelease[];
}

/** Every dataset with its releases: what readers have, since when, by whom, and what could be put back. */
export async function listDatasets(): Promise<KnownDataset[]> {
  const datasets = await database().execute<Omit<KnownDataset, "releases"> & { id: string }>(sql`
    select d.id, d.slug, d.title, s.title as source, d.live_release_id as "liveReleaseId"
    from datasets d join sources s on s.id = d.source_id order by d.slug`);
  const releases = await database().execute<
    KnownRelease & { datasetId: string } & Record<string, unknown>
  >(sql`
    select r.id, r.dataset_id as "datasetId", r.label, r.imported_at as "importedAt", r.rows_read as "rowsRead",
      r.rows_used as "rowsUsed", r.report, coalesce(importer.name, importer.email) as "importedBy",
      (select count(*)::int from figure_values v where v.release_id = r.id) as figures,
      p.published_at as "publishedAt", coalesce(publisher.name, publisher.email) as "publishedBy"
    from releases r
    join datasets d on d.id = r.dataset_id
    left join people importer on importer.id = r.imported_by_id
    left join lateral (
      select published_at, published_by_id from release_publications p
      where p.dataset_id = r.dataset_id and p.release_id = r.id order by published_at desc, p.id desc limit 1
    ) p on true
    left join people publisher on publisher.id = p.published_by_id
    order by r.id = d.live_release_id desc, p.published_at desc nulls last, r.id desc`);
  return datasets.map(({ id, ...dataset }) => ({
    ...dataset,
    releases: releases
      .filter(({ datasetId }) => datasetId === id)
      .map(({ datasetId: _, importedAt, publishedAt, ...release }) => ({
        ...release,
        importedAt: isoInstant(importedAt),
        publishedAt: publishedAt === null ? null : isoInstant(publishedAt),
      })),
  }));
}

/** The figures of a dataset that readers have, with what each says. */
export async function listLiveFigures(dataset: string): Promise<NamedStatement[]> {
  const rows = await database().execute<
    FigureName & Statement & { id: string } & Record<string, unknown>
  >(sql`
    select f.id, coalesce(roles.slug, o.code) as subject, f.country, f.experience, f.segment, f.year, f.currency,
      f.population, v.status, v.measure, v.n, v.p10, v.p25, v.median, v.p75, v.p90, v.mean, v.low, v.high,
      coalesce(v.limits, '{}') as limits
    from datasets d
    join figure_values v on v.release_id = d.live_release_id
    join figures f on f.id = v.figure_id
    left join roles on roles.id = f.role_id
    left join occupations o on o.id = f.occupation_id
    where d.slug = ${dataset} order by 2, f.country, f.year`);
  return rows.map(({ id, subject, country, experience, segment, year, currency, population, ...said }) => ({
    ...{ id, subject, country, experience, segment, year, currency, population },
    said,
  }));
}

/** The slug of a role by its slug and by each of its other names. */
export async function listRoleNames(): Promise<Map<string, string>> {
  const rows = await database().execute<{ name: string; slug: string }>(sql`
    select a.slug as name, roles.slug from role_aliases a join roles on roles.id = a.role_id
    union all select slug, slug from roles`);
  return new Map(rows.map(({ name, slug }) => [name, slug]));
}

export type Disputed = {
  id: string;
  role: string;
  roleTitle: string;
  country: string;
  currency: string;
  said: Statement;
  release: string;
  /** The guide's claim that states the same, by its anchor. */
  claim: { key: string; title: string } | null;
};

/** Figures that readers have whose source calls one number both mean and median: an editor has to settle which. */
export async function listDisputed(): Promise<Disputed[]> {
  const rows = await database().execute<
    Omit<Disputed, "said"> & Omit<Statement, "limits"> & Record<string, unknown>
  >(sql`
    select f.id, roles.slug as role, roles.title as "roleTitle", f.country, f.currency, rel.label as release,
      v.status, v.measure, v.n, v.p10, v.p25, v.median, v.p75, v.p90, v.mean, v.low, v.high,
      case when e.id is not null then json_build_object('key', e.key, 'title', e.title) end as claim
    from datasets d
    join releases rel on rel.id = d.live_release_id
    join figure_values v on v.release_id = rel.id and v.measure = 'disputed'
    join figures f on f.id = v.figure_id
    join roles on roles.id = f.role_id
    left join entries e on e.id = f.claim_id
    where d.slug = 'editorial' order by roles.slug, f.country`);
  return rows.map(({ id, role, roleTitle, country, currency, release, claim, ...said }) => ({
    ...{ id, role, roleTitle, country, currency, release, claim },
    said: { ...said, limits: {} },
  }));
}
