import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Breakdown, type Experience, experiences, type OccupationRelation } from "@/db/enums";
import { database } from "@/db/transaction";
import type { Rate, Target } from "../conversion/convert";
import { findRates } from "../conversion/queries";
import type { Figure } from "../figure";
import { type Evidence, figureColumns, figureTables, listEvidence, uuids } from "../queries";
import type { Asked, Sort } from "./input";
import type { ExplorerRole } from "./options/queries";
import { type Shown, showFigures } from "./shown";
import { targetOf } from "./target";
import { type Choice, type Coverage, choiceOf, inOrder } from "./view";

/** A figure, and the roles within its occupation. */
export type ExplorerFigure = Figure & {
  role: string | null;
  roleTitle: string | null;
  roles: { slug: string; title: string; relation: OccupationRelation }[];
  /** What the source calls the degree or language that the people have in common; null for everybody. */
  segmentName: string | null;
};

/** So many years of a source are offered and drawn, the newest; any other can be asked for. */
const mostYears = 10;
/** More rows than a view ever needs; a source with more is read by its newest years. */
const mostRows = 1000;

interface Scope {
  /** Null: all roles. */
  subjects: readonly string[] | null;
  /** Null: all countries. */
  country: string | null;
  breakdown: Breakdown;
}

/**
 * Which sources have anything within a scope, with their newest years and the one asked for, and the levels of experience
 * of one of them. Sources, years and levels are few: each is one step along an index.
 */
export async function listCoverage(scope: Scope, year: number | null): Promise<Coverage[]> {
  const { subjects, country, breakdown } = scope;
  const rows = await database().execute<Coverage>(sql`
    with recursive subject(id) as (select ${subjects ? sql`unnest(${uuids(subjects)})` : sql`null::uuid`}),
    part as (
      select d.id as dataset_id, d.slug, s.id as subject_id from datasets d cross join subject s
    ),
    dated(dataset_id, subject_id, year, depth) as (
      select p.dataset_id, p.subject_id, found.year, 1 from part p cross join lateral (
        ${oneFigure(scope, sql`f.year is not null`)}) found
      union all
      select p.dataset_id, p.subject_id, found.year, p.depth + 1 from dated p cross join lateral (
        ${oneFigure(scope, sql`f.year < p.year`)}) found
      where p.depth < ${mostYears}
    ),
    undated as (
      select p.dataset_id, p.subject_id, null::int as year, 0 as depth from part p
      where exists (${oneFigure(scope, sql`f.year is null`)})
    ),
    asked as (
      select p.dataset_id, p.subject_id, ${year}::int as year, 0 as depth from part p
      where exists (${oneFigure(scope, sql`f.year = ${year}::int`)})
    ),
    known as (select * from dated union all select * from undated union all select * from asked),
    newest as (
      select dataset_id, subject_id,
        case when bool_or(year = ${year}) then ${year}::int else max(year) end as year
      from known group by 1, 2
    )
    select d.slug as source, d.kind, d.title, (
        select v.measure from part p cross join lateral (${oneFigure(scope, sql`true`, sql`f.id`)}) found
        join figure_values v on v.figure_id = found.id and v.release_id = d.live_release_id
        where p.dataset_id = d.id limit 1) as measure,
      (select json_agg(k.year order by k.year desc nulls last) from (
        select distinct k.year from known k where k.dataset_id = d.id) k) as years,
      array(select distinct e.experience from newest p cross join unnest(${`{${experiences.join(",")}}`}::text[]) e(experience)
        where p.dataset_id = d.id and (
          exists (${oneFigure(scope, sql`f.year = p.year and f.experience = e.experience`)})
          or p.year is null and exists (${oneFigure(scope, sql`f.year is null and f.experience = e.experience`)})
        )) as experiences
    from datasets d where d.id in (select dataset_id from known)`);
  const rank = (experience: Experience) => experiences.indexOf(experience);
  return rows.map((row) => ({
    ...row,
    experiences: row.experiences.toSorted((a, b) => rank(a) - rank(b)),
  }));

  function oneFigure({ subjects: some, country: place }: Scope, condition: SQL, column = sql`f.year`): SQL {
    const wanted = [sql`f.dataset_id = p.dataset_id`, sql`f.breakdown = ${breakdown}`];
    if (some) wanted.push(sql`f.subject_id = p.subject_id`);
    if (place) wanted.push(sql`f.country = ${country}`);
    return sql`select ${column} from figures f where ${sql.join(wanted, sql` and `)} and ${condition}
      order by f.year desc limit 1`;
  }
}

interface Wanted extends Scope {
  source: string;
  /** Null: figures that state none. Left out: all years. */
  year?: number | null;
  /** No figure of a year before this one. */
  since?: number;
  /** Left out: all of them. */
  experience?: Experience;
  /** The first of a list that may be long, with one more than are shown where there are more. */
  first?: { sort: Sort; most: number };
}

/** Figures of one source that readers see, with the roles within each occupation. */
export async function listExplorerFigures(wanted: Wanted): Promise<ExplorerFigure[]> {
  const { source, subjects, country, breakdown, year, since, experience, first } = wanted;
  const conditions = [
    sql`d.slug = ${source}`,
    sql`f.dataset_id = (select id from datasets where slug = ${source})`,
    sql`f.breakdown = ${breakdown}`,
    sql`f.withdrawn_at is null`,
  ];
  if (subjects) conditions.push(sql`f.subject_id = any(${uuids(subjects)})`);
  if (country) conditions.push(sql`f.country = ${country}`);
  if (year === null) conditions.push(sql`f.year is null`);
  else if (year !== undefined) conditions.push(sql`f.year = ${year}`);
  if (since !== undefined) conditions.push(sql`f.year >= ${since}`);
  // Named one by one, levels are steps along the index that tells the year after them.
  conditions.push(
    sql`f.experience = any(${`{${(experience ? [experience] : experiences).join(",")}}`}::text[])`,
  );
  const condition = sql.join(conditions, sql` and `);
  const rows = await database().execute<ExplorerFigure>(sql`
    select ${figureColumns}, coalesce(t.name, nullif(f.segment, '')) as "segmentName", case when f.occupation_id is null then '[]' else (
      select coalesce(json_agg(json_build_object('slug', r.slug, 'title', r.title, 'relation', own.relation)
        order by r.title), '[]')
      from occupation_roles own join roles r on r.id = own.role_id where own.occupation_id = f.occupation_id) end as roles
    from ${figureTables} left join technologies t on f.breakdown = 'language' and t.slug = f.segment
    where ${condition} ${first ? sql`and f.id in (${firstOf(condition, first)})` : sql``}
    order by f.year desc limit ${mostRows}`);
  return [...rows];
}

/**
 * The first in the order of a list, of each group that is listed by itself, and of those without a statistic whose
 * role or occupation has none at all. Only their columns are then read and sent.
 */
function firstOf(condition: SQL, { sort, most }: { sort: Sort; most: number }): SQL {
  const name = sql`coalesce(o.title, roles.title)`;
  const value = sort.key === "median" ? sql`coalesce(v.median, v.mean)` : sql.raw(`v.${sort.key}`);
  const order =
    sort.key === "name"
      ? sql`${name} ${sort.isTurned ? sql`desc` : sql`asc`}`
      : sql`${value} ${sort.isTurned ? sql`asc` : sql`desc`} nulls last, ${name}`;
  return sql`
    select id from (
      select id, row_number() over (partition by is_told, alike order by place) as place from (
        select f.id, v.status = 'ok' as is_told, (f.currency, f.period, v.measure)::text as alike,
          bool_or(v.status = 'ok') over (partition by f.subject_id) as is_known,
          row_number() over (order by ${order}, f.id) as place
        from ${figureTables} where ${condition}
      ) listed where is_told or not is_known
    ) placed where place <= ${most + 1}`;
}

/** What a source says within a scope. */
export interface Told {
  choice: Choice;
  shown: Shown<ExplorerFigure>[];
  evidence: Evidence | undefined;
}

/** So many years back is looked for one with enough reports, where no year was asked for. */
const mostSteps = 3;

/**
 * What one source says, as it is shown. A newest year in which every group is too small gives way to the one before
 * it, and that is said.
 * @param isWhole false where figures of every level of experience are wanted.
 */
export async function findTold(
  asked: Asked,
  role: ExplorerRole | null,
  {
    coverage,
    isWhole = true,
    ...scope
  }: Scope & Pick<Wanted, "first"> & { coverage: Coverage; isWhole?: boolean },
): Promise<Told> {
  const choice = choiceOf(asked, coverage);
  const { source, experience } = choice;
  const read = (year: number | null) =>
    listExplorerFigures({ ...scope, source, year, ...(isWhole ? { experience } : {}) });
  let [figures, [evidence]] = await Promise.all([read(choice.year), listEvidence(roleIds(role), [source])]);
  const earlier = asked.year === null ? coverage.years.slice(1, 1 + mostSteps) : [];
  for (const year of earlier) {
    if (figures.some(({ status }) => status === "ok")) break;
    const found = await read(year);
    if (!found.some(({ status }) => status === "ok")) continue;
    figures = found;
    choice.notes.push(`${choice.year} has too few reports; shown is ${year}.`);
    choice.year = year;
  }
  return { choice, shown: await shownOf(asked, figures), evidence };
}

/** Every source that says anything within a scope, one after the other. */
export function listTold(
  asked: Asked,
  role: ExplorerRole | null,
  { coverage, ...rest }: Scope & { coverage: readonly Coverage[]; isWhole?: boolean },
): Promise<Told[]> {
  const wanted = coverage.filter(({ source }) => asked.source === null || source === asked.source);
  return Promise.all(
    inOrder(wanted.length > 0 ? wanted : coverage).map((one) =>
      findTold(asked, role, { ...rest, coverage: one }),
    ),
  );
}

/** Figures of the newest years of a source, the newest first; where there are more, that is said. */
export async function findYears(
  asked: Asked,
  role: ExplorerRole | null,
  { coverage, ...scope }: Scope & { coverage: Coverage },
): Promise<Told> {
  const choice = choiceOf({ ...asked, year: null }, coverage);
  const { source, experience } = choice;
  const dated = coverage.years.filter((year) => year !== null).slice(0, mostYears);
  const oldest = dated.length < mostYears ? undefined : dated.at(-1);
  if (oldest !== undefined)
    choice.notes.push(`Shown are the years from ${oldest} on; the files hold all of them.`);
  const [figures, [evidence]] = await Promise.all([
    listExplorerFigures({ ...scope, source, experience, ...(oldest === undefined ? {} : { since: oldest }) }),
    listEvidence(roleIds(role), [source]),
  ]);
  return { choice, shown: await shownOf(asked, figures), evidence };
}

/** The role itself, whose occupations the sources are asked for; its subjects begin with it. */
function roleIds(role: ExplorerRole | null): string[] {
  return role ? role.subjects.slice(0, 1) : [];
}

async function shownOf(asked: Asked, figures: readonly ExplorerFigure[]): Promise<Shown<ExplorerFigure>[]> {
  const target = targetOf(asked);
  return showFigures(figures, target, target ? await ratesFor(figures, target) : []);
}

/** The rates that these figures can need. */
function ratesFor(figures: readonly ExplorerFigure[], target: Target): Promise<Rate[]> {
  const currencies = figures.map(({ currency }) => currency);
  return findRates(
    "currency" in target ? [...currencies, target.currency] : currencies,
    figures.map(({ country }) => country),
    figures.map(({ year }) => year),
  );
}
