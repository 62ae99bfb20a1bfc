import "server-only";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { DatasetKind, OccupationRelation } from "@/db/enums";
import { datasets, releases, sources } from "@/db/schema";
import { raiseSiteVersion } from "@/db/site-version";
import { database, inTransaction } from "@/db/transaction";
import { figureId, stableId } from "../figure-id";
import { audit, putLive, showShares } from "../releases/mutations";
import type { RateRow } from "./conversion-rates";
import { type FigureRow, type ShareRow, statusOf, subjectOf } from "./figure-row";
import type { ImportReport } from "./report";

export interface Release {
  dataset: {
    slug: string;
    source: string;
    title: string;
    caveat: string;
    /** A survey unless it says otherwise. */
    kind?: DatasetKind | undefined;
    /** What is to be borne in mind for one role only, by its slug. */
    notes?: Record<string, string> | undefined;
  };
  label: string;
  /** SHA-256 over what the figures were computed from. */
  fileHash: string;
  rowsRead: number;
  rowsUsed: number;
  report: ImportReport;
  figures: readonly FigureRow[];
  shares: readonly ShareRow[];
  /** The source's own names of occupations, once for each role that they have to do with. */
  occupations: readonly Occupation[];
  /** What an exchange of currencies or of purchasing power takes. */
  rates?: readonly RateRow[];
  importedById?: string | null;
}

export interface Occupation {
  code: string;
  title: string;
  /** Null for an occupation that has to do with no role of ours. */
  role: string | null;
  relation: OccupationRelation;
}

export interface Published {
  releaseId: string;
  /** False when the same files had been imported before. */
  isNew: boolean;
  /** False when readers had this release already. */
  isChanged: boolean;
  figures: number;
  withdrawn: number;
  /** For the page caches, when there is something to tell. */
  notice: string | null;
}

/** Rows a statement takes at a time, so that memory stays bounded. */
const batchSize = 5000;

/**
 * Makes a release the one that readers see, in one transaction: its figures and values are added where missing,
 * figures that it lacks are marked withdrawn, and page caches are told. The same files are the same release; an
 * older one is so put back. A release that the portal brings along never replaces one that somebody imported.
 */
export async function publishRelease(release: Release): Promise<Published> {
  return inTransaction(async () => {
    await database().execute(sql`set local statement_timeout = 0`);
    const { datasetId, sourceId, liveReleaseId } = await keepDataset(release);
    const { id, isNew } = await keepRelease(release, datasetId);
    await keepOccupations(release, sourceId);
    for (let i = 0; i < release.figures.length; i += batchSize) {
      await keepFigures(release, release.figures.slice(i, i + batchSize), {
        datasetId,
        sourceId,
        releaseId: id,
      });
    }
    await keepShares(release.shares, id);
    await keepRates(release.rates ?? [], id);
    const isChanged = liveReleaseId !== id && (await mayReplace(liveReleaseId, id, release));
    const by = release.importedById ? { id: release.importedById } : null;
    const withdrawn = isChanged ? await putLive(datasetId, id, by) : 0;
    // A role or technology that came later brings what this release had of it all along.
    if (liveReleaseId === id) await showShares(datasetId, id);
    const notice = isChanged || isNew ? await raiseSiteVersion(["*"]) : null;
    if (isChanged && release.report.origin === "import") {
      await audit(by, "release.publish", release.dataset.slug, { label: release.label, releaseId: id });
    }
    return { releaseId: id, isNew, isChanged, figures: await countFigures(id), withdrawn, notice };
  });
}

async function keepDataset({ dataset }: Release) {
  const [source] = await database()
    .select({ id: sources.id })
    .from(sources)
    .where(eq(sources.slug, dataset.source));
  if (!source) throw new Error(`There is no source "${dataset.source}".`);
  const { slug, title, caveat, kind = "survey", notes = {} } = dataset;
  const [kept] = await database()
    .insert(datasets)
    .values({ id: stableId("dataset", slug), slug, title, caveat, kind, notes, sourceId: source.id })
    // The update also locks the row: two imports of one dataset follow each other.
    .onConflictDoUpdate({ target: datasets.slug, set: { title, caveat, kind, notes } })
    .returning({ id: datasets.id, liveReleaseId: datasets.liveReleaseId });
  if (!kept) throw new Error(`The dataset "${slug}" could not be kept.`);
  return { datasetId: kept.id, liveReleaseId: kept.liveReleaseId, sourceId: source.id };
}

async function keepRelease(release: Release, datasetId: string): Promise<{ id: string; isNew: boolean }> {
  const { label, fileHash, rowsRead, rowsUsed, report, importedById = null } = release;
  const id = v7();
  const made = await database()
    .insert(releases)
    .values({ id, datasetId, label, fileHash, rowsRead, rowsUsed, report: { ...report }, importedById })
    .onConflictDoNothing()
    .returning({ id: releases.id });
  if (made[0]) return { id, isNew: true };
  const [same] = await database()
    .select({ id: releases.id })
    .from(releases)
    .where(sql`${releases.datasetId} = ${datasetId} and ${releases.fileHash} = ${fileHash}`);
  if (!same) throw new Error("The release could not be kept.");
  return { id: same.id, isNew: false };
}

async function keepOccupations({ occupations, dataset }: Release, sourceId: string): Promise<void> {
  if (occupations.length === 0) return;
  const given = JSON.stringify(
    occupations.map((own) => ({ ...own, id: stableId("occupation", dataset.source, own.code) })),
  );
  const rows = sql`jsonb_to_recordset(${given}::text::jsonb) as g(id uuid, code text, title text, role text, relation text)`;
  await database().execute(sql`
    insert into occupations (id, source_id, code, title)
    select distinct on (id) id, ${sourceId}::uuid, code, title from ${rows}
    on conflict (source_id, code) do update set title = excluded.title where occupations.title <> excluded.title`);
  await database().execute(sql`
    insert into occupation_roles (occupation_id, role_id, relation)
    select o.id, roles.id, g.relation from ${rows}
    join occupations o on o.source_id = ${sourceId}::uuid and o.code = g.code
    join roles on roles.slug = g.role
    on conflict (occupation_id, role_id) do update set relation = excluded.relation
      where occupation_roles.relation <> excluded.relation`);
}

interface Ids {
  datasetId: string;
  sourceId: string;
  releaseId: string;
}

async function keepFigures(release: Release, rows: readonly FigureRow[], ids: Ids): Promise<void> {
  const given = JSON.stringify(
    rows.map((row) => ({
      ...row,
      id: figureId(release.dataset.source, { ...row, subject: subjectOf(row) }),
      status: statusOf(row),
    })),
  );
  await database().execute(sql`
    insert into figures (id, dataset_id, role_id, occupation_id, country, breakdown, segment, experience_basis,
      experience, year, currency, period, population)
    select g.id, ${ids.datasetId}, roles.id, o.id, g.country, g.breakdown, g.segment, g.basis, g.experience, g.year,
      g.currency, g.period, g.population
    from jsonb_to_recordset(${given}::text::jsonb) as g(id uuid, role text, occupation text, country text,
      breakdown text, segment text, basis text, experience text, year int, currency text, period text, population text)
    left join roles on roles.slug = g.role
    left join occupations o on o.source_id = ${ids.sourceId}::uuid and o.code = g.occupation
    where coalesce(roles.id, o.id) is not null
    on conflict do nothing`);
  await database().execute(sql`
    insert into figure_values (figure_id, release_id, status, measure, n, p10, p25, median, p75, p90, mean, low, high,
      limits)
    select figures.id, ${ids.releaseId}, g.status, g.measure, g.n, g.p10, g.p25, g.median, g.p75, g.p90, g.mean,
      g.low, g.high, g.limits
    from jsonb_to_recordset(${given}::text::jsonb) as g(id uuid, status text, measure text, n int, p10 float8,
      p25 float8, median float8, p75 float8, p90 float8, mean float8, low float8, high float8, limits jsonb)
    join figures on figures.id = g.id
    on conflict do nothing`);
}

async function keepShares(shares: readonly ShareRow[], releaseId: string): Promise<void> {
  if (shares.length === 0) return;
  await database().execute(sql`
    insert into release_shares (release_id, technology_id, role_id, year, n, base)
    select ${releaseId}::uuid, technologies.id, roles.id, g.year, g.n, g.base
    from jsonb_to_recordset(${JSON.stringify(shares)}::text::jsonb)
      as g(technology text, role text, year int, n int, base int)
    join technologies on technologies.slug = g.technology
    left join roles on roles.slug = g.role
    where g.role is null or roles.id is not null
    on conflict do nothing`);
}

async function keepRates(rates: readonly RateRow[], releaseId: string): Promise<void> {
  for (let i = 0; i < rates.length; i += batchSize) {
    const given = JSON.stringify(rates.slice(i, i + batchSize));
    await database().execute(sql`
      insert into conversion_rates (release_id, kind, area, currency, year, rate, source_id)
      select ${releaseId}::uuid, g.kind, g.area, g.currency, g.year, g.rate, s.id
      from jsonb_to_recordset(${given}::text::jsonb)
        as g(kind text, area text, currency text, year int, rate float8, source text)
      join sources s on s.slug = g.source
      on conflict do nothing`);
  }
}

/** What somebody imported or put back stays: a release that the portal brings along goes live but once, after its like. */
async function mayReplace(
  liveReleaseId: string | null,
  releaseId: string,
  release: Release,
): Promise<boolean> {
  if (liveReleaseId === null || release.report.origin === "import") return true;
  const [live] = await database().execute<{ origin: string; wasLive: boolean }>(sql`
    select report->>'origin' as origin,
      exists (select from release_publications p where p.release_id = ${releaseId}) as "wasLive"
    from releases where id = ${liveReleaseId}`);
  return live?.origin === "seed" && !live.wasLive;
}

async function countFigures(releaseId: string): Promise<number> {
  const [row] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from figure_values where release_id = ${releaseId}`,
  );
  return row?.n ?? 0;
}

/**
 * Whether a release that the portal brings along needs no work: it is there with every figure, title, rate and
 * share of what the portal knows. Roles and technologies may come with a later version.
 */
export async function isReleaseComplete({
  dataset,
  fileHash,
  figures,
  shares,
  occupations,
  rates = [],
}: Release): Promise<boolean> {
  const subjects = JSON.stringify(figures.map(({ role, occupation }) => ({ role, occupation })));
  const counted = JSON.stringify(shares.map(({ technology, role }) => ({ technology, role })));
  const named = JSON.stringify(occupations.map(({ code, role, relation }) => ({ code, role, relation })));
  const [row] = await database().execute<{ complete: boolean }>(sql`
    select (select count(*) from figure_values v where v.release_id = rel.id) = (
        select count(*) from jsonb_to_recordset(${subjects}::text::jsonb) as g(role text, occupation text)
        where g.occupation is not null or exists (select from roles where roles.slug = g.role))
      and (select count(*) from conversion_rates c where c.release_id = rel.id) = ${rates.length}::int
      and not exists (
        select from jsonb_to_recordset(${named}::text::jsonb) as g(code text, role text, relation text)
        join roles on roles.slug = g.role
        where not exists (
          select from occupation_roles own join occupations o on o.id = own.occupation_id
          where o.source_id = d.source_id and o.code = g.code and own.role_id = roles.id
            and own.relation = g.relation))
      and (select count(*) from release_shares s where s.release_id = rel.id) = (
        select count(*) from jsonb_to_recordset(${counted}::text::jsonb) as g(technology text, role text)
        join technologies on technologies.slug = g.technology left join roles on roles.slug = g.role
        where g.role is null or roles.id is not null) as complete
    from releases rel join datasets d on d.id = rel.dataset_id
    where d.slug = ${dataset.slug} and rel.file_hash = ${fileHash}
      and (d.title, d.caveat, d.kind) = (${dataset.title}, ${dataset.caveat}, ${dataset.kind ?? "survey"})
      and d.notes = ${JSON.stringify(dataset.notes ?? {})}::text::jsonb`);
  return row?.complete ?? false;
}
