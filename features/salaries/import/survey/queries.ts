import "server-only";
import type { TransactionSql } from "postgres";
import { driver } from "@/db/client";
import type { Experience } from "@/db/enums";
import { codingYearBands } from "../../experience-bands";
import type { FigureRow } from "../figure-row";
import { type CountryLabel, type EducationLabel, isLabelOf, type RoleLabel } from "../labels";
import { type PayGroup, percentilesRow } from "../pay-group";
import { type Computed, copyFile, pointsOfPay, type Said } from "../queries";
import type { ImportReport } from "../report";
import { byEducation, byLanguage, sharesOf, unknownLanguages } from "./breakdowns/queries";
import { languageColumns, respondentColumns, respondentOf, spokenOf } from "./respondents";

export interface SurveyFiles {
  respondents: string;
  languages: string;
}

export interface SurveyLabels {
  year: number;
  /** Who was counted: everybody, those who stated their education, those who named a language. */
  populations: { everybody: string; education: string; language: string };
  roles: readonly RoleLabel[];
  countries: readonly CountryLabel[];
  /** Slug of a technology by the survey's name of a language. */
  technologies: ReadonlyMap<string, string>;
  education: readonly EducationLabel[];
}

/**
 * The figures and shares of the 2025 survey, computed in temporary tables that are gone at the end: nothing that
 * readers see changes. Rules: people without a role in work are left out, then yearly pay outside
 * 1,000–1,000,000 USD, then, in countries with at least 100 people left, pay outside the country's p1–p99.
 * @throws BrokenFile with file, line and column.
 */
export async function computeSurvey(
  files: SurveyFiles,
  labels: SurveyLabels,
  say: Said = () => {},
): Promise<Computed> {
  return driver().begin(async (sql) => {
    await sql`set local statement_timeout = 0`;
    await makeStaging(sql);
    await fillLabels(sql, labels);
    const respondents = await copyFile(
      sql,
      "staged_people",
      files.respondents,
      respondentColumns,
      respondentOf,
      say,
    );
    const spoken = await copyFile(sql, "staged_languages", files.languages, languageColumns, spokenOf, say);
    await sql`create index on staged_languages (row)`;
    await sql`analyze staged_people`;
    const unknown = await unknownLabels(sql);
    const dropped = await applyRules(sql);
    const [used] = await sql<{ rows: number }[]>`select count(*)::int as rows from staged_people`;
    await nameUsed(sql);
    say("computing percentiles");
    const figures = [
      ...(await percentilesOf(sql, labels)),
      ...(await byEducation(sql, labels)),
      ...(await byLanguage(sql, labels)),
    ];
    return {
      ...{ rowsRead: respondents, rowsUsed: used?.rows ?? 0, dropped, figures },
      unknown: [...unknown, ...(await unknownLanguages(sql))],
      fileRows: [respondents, spoken],
      shares: await sharesOf(sql, labels),
    };
  });
}

async function makeStaging(sql: TransactionSql): Promise<void> {
  await sql`create temporary table staged_people (
    row bigint not null, pay double precision, years int, country_label text not null,
    education_label text, role_label text not null
  ) on commit drop`;
  await sql`create temporary table staged_languages (row bigint not null, language text not null) on commit drop`;
  await sql`create temporary table staged_roles (label text primary key, role text, use text not null) on commit drop`;
  await sql`create temporary table staged_countries (label text primary key, country text) on commit drop`;
  await sql`create temporary table staged_education (label text primary key, segment text not null) on commit drop`;
  await sql`create temporary table staged_technologies (label text primary key, technology text not null) on commit drop`;
  await sql`create temporary table staged_bands (band text primary key, from_years int, to_years int) on commit drop`;
}

async function fillLabels(sql: TransactionSql, labels: SurveyLabels): Promise<void> {
  const { roles, countries, year } = labels;
  const current = roles
    .filter((label) => isLabelOf(label, year))
    .map(({ label, role, use }) => ({ label, role, use }));
  if (current.length > 0) await sql`insert into staged_roles ${sql(current, "label", "role", "use")}`;
  const named = countries.map(({ label, country }) => ({ label, country }));
  if (named.length > 0) await sql`insert into staged_countries ${sql(named, "label", "country")}`;
  const educated = labels.education.map(({ label, segment }) => ({ label, segment }));
  if (educated.length > 0) await sql`insert into staged_education ${sql(educated, "label", "segment")}`;
  const spoken = [...labels.technologies].map(([label, technology]) => ({ label, technology }));
  if (spoken.length > 0) await sql`insert into staged_technologies ${sql(spoken, "label", "technology")}`;
  const bands = codingYearBands.map(({ band, upTo }, i) => ({
    band,
    from_years: i === 0 ? 0 : (codingYearBands[i - 1]?.upTo ?? 0) + 1,
    to_years: Number.isFinite(upTo) ? upTo : null,
  }));
  await sql`insert into staged_bands ${sql(bands, "band", "from_years", "to_years")}`;
}

async function unknownLabels(sql: TransactionSql): Promise<ImportReport["unknown"]> {
  return sql<ImportReport["unknown"]>`
    select 'Country' as column, country_label as label, count(*)::int as rows
    from staged_people p where not exists (select from staged_countries c where c.label = p.country_label)
    group by country_label
    union all
    select 'EdLevel', education_label, count(*)::int
    from staged_people p where not exists (select from staged_education e where e.label = p.education_label)
      and education_label is not null
    group by education_label
    union all
    select 'PrimaryRole', role_label, count(*)::int
    from staged_people p where not exists (select from staged_roles r where r.label = p.role_label)
    group by role_label
    order by 1, 3 desc, 2`;
}

async function applyRules(sql: TransactionSql): Promise<ImportReport["dropped"]> {
  const unpaid = await sql`delete from staged_people where pay is null`;
  const leftOut = await sql`
    delete from staged_people p using staged_roles r where r.label = p.role_label and r.use = 'left-out'`;
  const unlikely = await sql`delete from staged_people where pay < 1000 or pay > 1000000`;
  const outlying = await sql`
    with placed as (
      select p.ctid as place, p.pay, c.country
      from staged_people p join staged_countries c on c.label = p.country_label and c.country is not null
    ),
    bounds as (
      select country, percentile_cont(array[0.01, 0.99]) within group (order by pay) as ends
      from placed group by country having count(*) >= 100
    )
    delete from staged_people using placed join bounds using (country)
    where staged_people.ctid = placed.place and (placed.pay < ends[1] or placed.pay > ends[2])`;
  return [
    { rule: "no yearly pay stated", rows: unpaid.count },
    { rule: "role is Student or Retired", rows: leftOut.count },
    { rule: "yearly pay under 1,000 or over 1,000,000 USD", rows: unlikely.count },
    { rule: "outside p1–p99 of a country with at least 100 people", rows: outlying.count },
  ];
}

/** The people whom the rules left and who have a role of ours, in the portal's own words. */
async function nameUsed(sql: TransactionSql): Promise<void> {
  await sql`create temporary table used_people on commit drop as
    select p.row, p.pay, r.role, c.country, b.band, e.segment as education
    from staged_people p
    join staged_roles r on r.label = p.role_label and r.role is not null
    left join staged_countries c on c.label = p.country_label
    left join staged_bands b on p.years >= b.from_years and p.years <= coalesce(b.to_years, p.years)
    left join staged_education e on e.label = p.education_label`;
  await sql`analyze used_people`;
}

interface Group extends PayGroup {
  role: string;
  country: string;
  band: Experience;
}

async function percentilesOf(sql: TransactionSql, { year, populations }: SurveyLabels): Promise<FigureRow[]> {
  const groups = await sql<Group[]>`
    select role,
      case grouping(country) when 1 then 'ALL' else country end as country,
      case grouping(band) when 1 then 'all' else band end as band,
      count(*)::int as n,
      ${pointsOfPay(sql)} as points
    from used_people
    group by role, grouping sets ((), (country), (band), (country, band))
    having (grouping(country) = 1 or country is not null) and (grouping(band) = 1 or band is not null)
    order by 1, 2, array_position(array['all', '0-2', '3-5', '6-10', '11-15', '16+'],
      case grouping(band) when 1 then 'all' else band end)`;
  return groups.map(({ role, country, band, ...group }) => ({
    ...percentilesRow(group),
    ...{ role, country, basis: "coding-years", experience: band, year, currency: "USD" },
    population: populations.everybody,
  }));
}
