import "server-only";
import { sql } from "drizzle-orm";
import { type DatasetKind, type Experience, experiences, type OccupationRelation } from "@/db/enums";
import { hasLiveGuide } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { Rate } from "../conversion/convert";
import { findRates, listTargetCurrencies } from "../conversion/queries";
import type { Figure } from "../figure";
import { type Evidence, figureColumns, figureTables, listEvidence } from "../queries";

/** A figure, what kind of source states it, and how the occupation that it is about relates to the role. */
export type PlacedFigure = Figure & { kind: DatasetKind; relation: OccupationRelation };

export interface PlaceFigures {
  role: { slug: string; title: string; hasGuide: boolean };
  /** Of the country and experience: of each source and currency the newest with numbers. */
  figures: PlacedFigure[];
  /** By the slug of the dataset. */
  evidence: Record<string, Evidence>;
  /** Where anything is said of the role, the whole world among them. */
  countries: string[];
  /** By the slug of the dataset, which experience it tells apart for the role in the country. */
  told: Record<string, Experience[]>;
  /** What it takes to tell the figures in the currency asked for. */
  rates: Rate[];
  /** The currencies that a pay can be written in: those of the figures, and those with a rate. */
  currencies: string[];
}

/** The figures that a pay is placed among; null for no role of that slug. Every statement follows an index. */
export async function findPlaceFigures(
  slug: string,
  { country, experience, currency }: { country: string; experience: Experience; currency?: string },
): Promise<PlaceFigures | null> {
  const [role] = await database().execute<{ id: string; slug: string; title: string; hasGuide: boolean }>(sql`
    select r.id, r.slug, r.title, ${hasLiveGuide(sql`r.id`, toTimestamp(now()))} as "hasGuide"
    from roles r where r.slug = ${slug}`);
  if (!role) return null;
  const subjects = sql`(select ${role.id}::uuid as id, 'same' as relation
    union all select own.occupation_id, own.relation from occupation_roles own where own.role_id = ${role.id}) subject`;

  const figures = await database().execute<PlacedFigure>(sql`
    select distinct on (d.slug, f.subject_id, f.currency) subject.relation, d.kind, ${figureColumns}
    from ${subjects}, ${figureTables}
    where f.subject_id = subject.id and f.country = ${country} and f.breakdown = 'none'
      and f.experience = ${experience} and f.withdrawn_at is null
    order by d.slug, f.subject_id, f.currency, v.status = 'ok' desc, f.year desc nulls last, f.population`);

  const countries = await database().execute<{ country: string }>(sql`
    select distinct place.country
    from ${subjects} cross join datasets d
    cross join lateral (
      select max(f.year) as year from figures f
      where f.subject_id = subject.id and f.dataset_id = d.id and f.breakdown = 'none'
    ) newest
    cross join lateral (
      select f.country from figures f
      where f.subject_id = subject.id and f.dataset_id = d.id and f.breakdown = 'none' and f.year = newest.year
        and f.experience = 'all' and f.withdrawn_at is null
      union all
      select f.country from figures f
      where newest.year is null and f.subject_id = subject.id and f.dataset_id = d.id and f.breakdown = 'none'
        and f.year is null and f.experience = 'all' and f.withdrawn_at is null
    ) place`);

  const told = await database().execute<{ source: string; experiences: Experience[] }>(sql`
    select d.slug as source, json_agg(distinct band.experience) as experiences
    from ${subjects} cross join datasets d
    cross join unnest(${sql.raw(`array['${experiences.join("','")}']`)}) as band (experience)
    cross join lateral (
      -- With a limit each is looked up by itself; without one the whole country is read at once.
      select from figures f
      where f.country = ${country} and f.dataset_id = d.id and f.subject_id = subject.id and f.breakdown = 'none'
        and f.experience = band.experience and f.withdrawn_at is null
      limit 1
    ) found
    group by d.slug`);

  const own = [...new Set(figures.map((figure) => figure.currency))];
  const evidence = await listEvidence(
    [role.id],
    told.map(({ source }) => source),
  );
  return {
    role: { slug: role.slug, title: role.title, hasGuide: role.hasGuide },
    figures: [...figures],
    evidence: Object.fromEntries(evidence.map((row) => [row.slug, row])),
    countries: countries.map((row) => row.country),
    told: Object.fromEntries(told.map((row) => [row.source, row.experiences])),
    rates: currency
      ? await findRates(
          [currency, ...own],
          [],
          figures.map(({ year }) => year),
        )
      : [],
    currencies: [
      ...new Set([...own, ...(await listTargetCurrencies()), ...(currency ? [currency] : [])]),
    ].sort(),
  };
}
