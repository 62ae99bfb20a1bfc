import "server-only";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { livePublication } from "@/db/live-publication";
import { datasets, releasePublications } from "@/db/schema";
import { raiseSiteVersion } from "@/db/site-version";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { AppError, notFound } from "@/lib/errors";
import { countryName } from "@/lib/money";
import { matchClaims, type PlacedClaim, type PlacedFigure } from "./claim-match";

export interface PutBack {
  dataset: string;
  /** The label of the release that readers have now. */
  release: string;
  releaseId: string;
  /** What they had before: putting it back undoes this. */
  previousId: string | null;
  /** False when readers had it already. */
  isChanged: boolean;
  /** Figures that the release shows. */
  figures: number;
  withdrawn: number;
  notice: string | null;
}

type Who = { id: string } | null;

/**
 * Gives readers an older release of a dataset again, without its files, in one transaction.
 * @param by null when a command does it.
 * @param wanted the release, or a dataset, of which it then is the release that was live before.
 * @throws AppError `not-found` for no such dataset or release, `senseless` where nothing was live before.
 */
export async function putBack(
  by: Who,
  wanted: { releaseId: string } | { dataset: string; releaseId?: string | undefined },
): Promise<PutBack> {
  return inTransaction(async () => {
    await database().execute(sql`set local statement_timeout = 0`);
    const named = "dataset" in wanted ? sql`slug = ${wanted.dataset}` : ofRelease(wanted.releaseId);
    const [dataset] = await database().execute<{ id: string; slug: string; liveReleaseId: string | null }>(
      sql`select id, slug, live_release_id as "liveReleaseId" from datasets where ${named} for update`,
    );
    if (!dataset) throw notFound();
    const releaseId = wanted.releaseId ?? (await liveBefore(dataset.id));
    const [release] = await database().execute<{ label: string; figures: number }>(sql`
      select label, (select count(*)::int from figure_values v where v.release_id = r.id) as figures
      from releases r where r.id = ${releaseId} and r.dataset_id = ${dataset.id}`);
    if (!release) throw notFound();
    const isChanged = dataset.liveReleaseId !== releaseId;
    const withdrawn = isChanged ? await putLive(dataset.id, releaseId, by) : 0;
    const notice = isChanged ? await raiseSiteVersion(["*"]) : null;
    if (isChanged) await audit(by, "release.put-back", dataset.slug, { label: release.label, releaseId });
    return {
      ...{ dataset: dataset.slug, release: release.label, releaseId, figures: release.figures },
      ...{ previousId: dataset.liveReleaseId, isChanged, withdrawn, notice },
    };
  });
}

function ofRelease(id: string) {
  return sql`id = (select dataset_id from releases where id = ${id})`;
}

/** The release that readers had before the one they have. */
async function liveBefore(datasetId: string): Promise<string> {
  const [before] = await database().execute<{ id: string }>(sql`
    select p.release_id as id from release_publications p join datasets d on d.id = p.dataset_id
    where d.id = ${datasetId} and p.release_id is distinct from d.live_release_id
    order by p.published_at desc, p.id desc limit 1`);
  if (!before) throw new AppError("senseless", "No other release of this dataset was ever live.");
  return before.id;
}

/**
 * Moves a dataset to a release: figures that the release lacks are marked withdrawn, the others are there again, and
 * so are its shares of technologies. Inside the transaction of whoever calls it, which also tells the page caches.
 * @returns how many figures readers no longer have.
 */
export async function putLive(datasetId: string, releaseId: string, by: Who): Promise<number> {
  const publishedAt = toTimestamp(now());
  await database().update(datasets).set({ liveReleaseId: releaseId }).where(sql`id = ${datasetId}`);
  await database()
    .insert(releasePublications)
    .values({ datasetId, releaseId, publishedAt, publishedById: by?.id ?? null });
  await database().execute(sql`
    update figures set withdrawn_at = null
    where dataset_id = ${datasetId} and withdrawn_at is not null
      and exists (select from figure_values v where v.figure_id = figures.id and v.release_id = ${releaseId})`);
  const gone = await database().execute(sql`
    update figures set withdrawn_at = ${publishedAt}
    where dataset_id = ${datasetId} and withdrawn_at is null
      and not exists (select from figure_values v where v.figure_id = figures.id and v.release_id = ${releaseId})`);
  await showShares(datasetId, releaseId);
  await linkClaims(datasetId);
  return gone.count;
}

/** Gives readers the shares of technologies of a release; those of other years that this dataset once brought go. */
export async function showShares(datasetId: string, releaseId: string): Promise<void> {
  const source = sql`(select source_id from datasets where id = ${datasetId})`;
  await database().execute(sql`
    insert into technology_shares (id, technology_id, role_id, source_id, year, n, base, share)
    select gen_random_uuid(), technology_id, role_id, ${source}, year, n, base, n::float8 / base
    from release_shares where release_id = ${releaseId}
    on conflict (technology_id, coalesce(role_id, '00000000-0000-0000-0000-000000000000'), source_id, year)
    do update set n = excluded.n, base = excluded.base, share = excluded.share
    where (technology_shares.n, technology_shares.base) <> (excluded.n, excluded.base)`);
  await database().execute(sql`
    delete from technology_shares s
    where s.source_id = ${source}
      and exists (
        select from release_shares o join releases r on r.id = o.release_id
        where r.dataset_id = ${datasetId} and o.technology_id = s.technology_id
          and o.role_id is not distinct from s.role_id and o.year = s.year)
      and not exists (
        select from release_shares o
        where o.release_id = ${releaseId} and o.technology_id = s.technology_id
          and o.role_id is not distinct from s.role_id and o.year = s.year)`);
}

/** Ties each figure to the claim of a live guide that states it: of the same source, role, place and year. */
async function linkClaims(datasetId: string): Promise<void> {
  const at = toTimestamp(now());
  const claims = await database().execute<PlacedClaim>(sql`
    select e.id, g.role_id as "roleId", claim->>'place' as place, claim->>'asOf' as "asOf"
    from guides g join ${livePublication(at)} join guide_revisions v on v.id = live.revision_id
    cross join jsonb_array_elements(case jsonb_typeof(v.content->'claims')
      when 'array' then v.content->'claims' else '[]' end) claim
    join entries e on e.id::text = claim->>'id' and e.retired_at is null
    join datasets d on d.id = ${datasetId} join sources s on s.id = d.source_id and s.slug = claim->>'source'
    where g.locale = 'en' and claim->>'kind' = 'figure' and claim->>'place' is not null`);
  const figures =
    claims.length === 0
      ? []
      : await database().execute<PlacedFigure>(sql`
          select f.id, f.role_id as "roleId", f.country, f.year from figures f
          where f.dataset_id = ${datasetId} and f.breakdown = 'none' and f.experience = 'all'
            and f.subject_id = any(${sql.param([...new Set(claims.map(({ roleId }) => roleId))])}::uuid[])`);
  const given = JSON.stringify(matchClaims(figures, claims, countryName));
  await database().execute(sql`
    update figures f set claim_id = g.claim
    from (
      select own.id, said.claim from figures own
      left join jsonb_to_recordset(${given}::text::jsonb) as said(figure uuid, claim uuid) on said.figure = own.id
      where own.dataset_id = ${datasetId} and (own.claim_id is not null or said.claim is not null)
    ) g
    where f.id = g.id and f.claim_id is distinct from g.claim`);
}

/** Writes down who gave readers which release of a dataset. */
export async function audit(
  by: Who,
  action: "release.publish" | "release.put-back",
  dataset: string,
  details: { label: string; releaseId: string },
): Promise<void> {
  await database().execute(sql`
    insert into audit_lines (id, person_id, action, subject, details)
    values (${v7()}, ${by?.id ?? null}, ${action}, ${dataset}, ${JSON.stringify(details)}::text::jsonb)`);
}
