import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { hasLiveGuide, livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { PayClaim } from "../figure-claim";
import { type Evidence, figureColumns, figureTables, listEvidence } from "../queries";
import {
  arrangeSalaries,
  type Body,
  choosePlaces,
  type RoleFigure,
  type RoleSalaries,
} from "./role-salaries";

export interface RoleFigures {
  role: { slug: string; title: string; hasGuide: boolean };
  salaries: RoleSalaries;
  /** By the slug of the dataset. */
  evidence: Record<string, Evidence>;
  /** What the guide of the role claims of pay, with a source. */
  claims: PayClaim[];
}

/** A body of figures of one subject: the role itself, or an occupation that it belongs to. */
type SubjectBody = Body & { datasetId: string };

/** How many years a chart goes back. */
const yearsShown = 12;

/**
 * The figures of a role for its page and no others: of each source all countries in its newest whole year, levels of
 * experience, degrees and languages in one country, and the years of one country and of the world. Each part is read
 * along an index of its own, so it costs the same however many years, roles and countries there are.
 * @param country the country asked for; without one, the country with the most people.
 */
export async function findRoleFigures(slug: string, country?: string): Promise<RoleFigures | null> {
  const at = toTimestamp(now());
  const [role] = await database().execute<{ id: string; slug: string; title: string; hasGuide: boolean }>(sql`
    select r.id, r.slug, r.title, ${hasLiveGuide(sql`r.id`, at)} as "hasGuide" from roles r where r.slug = ${slug}`);
  if (!role) return null;
  const bodies = await listBodies(role.id);
  const whole = await listWholes(bodies);
  const places = choosePlaces(bodies, whole, country);
  const [parts, evidence, claims] = await Promise.all([
    listParts(bodies, places),
    listEvidence([role.id]),
    listPayClaims(role.id, at),
  ]);
  return {
    role: { slug: role.slug, title: role.title, hasGuide: role.hasGuide },
    salaries: arrangeSalaries(bodies, [...whole, ...parts], places),
    evidence: Object.fromEntries(evidence.map((row) => [row.slug, row])),
    claims,
  };
}

/**
 * What each source has of the role or of its occupations: the newest year that is whole, and how it is measured. The
 * first weeks of a year are no year: one with less than half as many people as another of the last few is passed over.
 */
async function listBodies(roleId: string): Promise<SubjectBody[]> {
  const rows = await database().execute<SubjectBody>(sql`
    select d.slug as source, d.id as "datasetId", d.kind, subject.id as "subjectId", subject.relation,
      coalesce(full_year.year, newest.year) as year, newest.measure
    from (
      select ${roleId}::uuid as id, 'same' as relation
      union all select own.occupation_id, own.relation from occupation_roles own where own.role_id = ${roleId}::uuid
    ) subject
    cross join datasets d
    cross join lateral (
      select f.year, v.measure from figures f
      join figure_values v on v.figure_id = f.id and v.release_id = d.live_release_id
      where f.subject_id = subject.id and f.dataset_id = d.id and f.breakdown = 'none' and f.withdrawn_at is null
      order by f.year desc limit 1
    ) newest
    left join lateral (
      select last.year from (
        select f.year, v.n, max(v.n) over () as most from figures f
        join figure_values v on v.figure_id = f.id and v.release_id = d.live_release_id
        where f.country = 'ALL' and f.dataset_id = d.id and f.subject_id = subject.id and f.breakdown = 'none'
          and f.experience = 'all' and f.withdrawn_at is null
        order by f.year desc limit 6
      ) last
      order by last.n * 2 >= last.most desc, last.year desc limit 1
    ) full_year on true
    order by newest.year desc nulls last, d.slug, subject.id`);
  return [...rows];
}

/** Everybody who was counted, country by country, in the year of each body that has percentiles. */
async function listWholes(bodies: readonly SubjectBody[]): Promise<RoleFigure[]> {
  const spread = bodies.filter(({ measure, kind }) => measure === "percentiles" && kind !== "editorial");
  return listOf(
    spread.map(
      ({ datasetId, subjectId, year }) => sql`
      select f.id from figures f where f.subject_id = ${subjectId}::uuid and f.dataset_id = ${datasetId}::uuid
        and f.breakdown = 'none' and f.year = ${year} and f.experience = 'all' and f.withdrawn_at is null`,
    ),
  );
}

/** What each body tells apart in its place, or says over the years, or states at all. */
async function listParts(
  bodies: readonly SubjectBody[],
  places: Record<string, string | null>,
): Promise<RoleFigure[]> {
  return listOf(
    bodies.flatMap(({ source, datasetId, subjectId, kind, measure, year }): SQL[] => {
      const own = sql`f.dataset_id = ${datasetId}::uuid and f.subject_id = ${subjectId}::uuid and f.withdrawn_at is null`;
      if (kind === "editorial") {
        return [sql`(select f.id from figures f where ${own} and f.breakdown = 'none' limit 50)`];
      }
      const place = places[source] ?? "ALL";
      const isYearly = kind === "official" || measure !== "percentiles";
      if (isYearly) {
        return [...new Set([place, ...(kind === "official" ? [] : ["ALL"])])].map(
          (country) => sql`(select f.id from figures f where f.country = ${country} and ${own}
            and f.breakdown = 'none' and f.experience = 'all' ${kind === "official" ? sql`and f.year is distinct from ${year}` : sql``}
            order by f.year desc limit ${yearsShown})`,
        );
      }
      return [
        sql`select f.id from figures f where f.country = ${place} and ${own} and f.year = ${year}
          and f.breakdown = 'none' and f.experience <> 'all'`,
        ...[...new Set([place, "ALL"])].map(
          (
            country,
          ) => sql`select f.id from figures f where f.country = ${country} and ${own} and f.year = ${year}
            and f.breakdown in ('education', 'language') and f.experience = 'all'`,
        ),
      ];
    }),
  );
}

async function listOf(selections: readonly SQL[]): Promise<RoleFigure[]> {
  if (selections.length === 0) return [];
  const rows = await database().execute<RoleFigure>(sql`
    with wanted as materialized (${sql.join([...selections], sql` union all `)})
    select ${figureColumns}, f.subject_id as "subjectId", t.name as "segmentName"
    from ${figureTables} join wanted on wanted.id = f.id
    left join technologies t on f.breakdown = 'language' and t.slug = f.segment`);
  return [...rows];
}

async function listPayClaims(roleId: string, at: string): Promise<PayClaim[]> {
  const rows = await database().execute<PayClaim & Record<string, unknown>>(sql`
    select claim->>'place' as place, claim->>'period' as period, claim->>'asOf' as "asOf",
      claim->>'reviewBy' as "reviewBy"
    from guides g join ${livePublication(at)} join guide_revisions v on v.id = live.revision_id,
      jsonb_array_elements(v.content->'claims') claim
    where g.role_id = ${roleId} and g.locale = 'en' and claim->>'kind' = 'figure'
      and claim->>'source' is not null and claim->>'place' is not null`);
  return [...rows];
}
