import "server-only";
import type { TransactionSql } from "postgres";
import type { Breakdown } from "@/db/enums";
import { educations } from "../../../segments";
import { type FigureRow, type ShareRow, smallestBase } from "../../figure-row";
import { type PayGroup, percentilesRow } from "../../pay-group";
import { pointsOfPay } from "../../queries";
import type { ImportReport } from "../../report";

/** A country has figures of its own here where the role has at least so many people there. */
const fewestInCountry = 100;

interface Told {
  year: number;
  populations: Record<"education" | "language", string>;
}

interface Segment extends PayGroup {
  role: string;
  country: string;
  segment: string;
}

/** Pay by education, of the used people who stated theirs. */
export async function byEducation(sql: TransactionSql, told: Told): Promise<FigureRow[]> {
  const groups = await sql<Segment[]>`
    with ${largePlaces(sql)}
    select role, coalesce(country, 'ALL') as country, education as segment, count(*)::int as n,
      ${pointsOfPay(sql)} as points
    from (
      select role, null as country, education, pay from used_people
      union all select role, country, education, pay from used_people join places using (role, country)
    ) placed
    where education is not null
    group by role, country, education
    order by 1, 2, array_position(${[...educations]}::text[], education)`;
  return groups.map((group) => figureOf("education", group, told));
}

/** Pay by language, of the used people who named one; each counts under every language named. */
export async function byLanguage(sql: TransactionSql, told: Told): Promise<FigureRow[]> {
  const groups = await sql<Segment[]>`
    with ${largePlaces(sql)},
    said as (
      select distinct u.row, u.role, u.country, u.pay, t.technology
      from used_people u join staged_languages l using (row) join staged_technologies t on t.label = l.language
    )
    select role, coalesce(country, 'ALL') as country, technology as segment, count(*)::int as n,
      ${pointsOfPay(sql)} as points
    from (
      select role, null as country, technology, pay from said
      union all select role, country, technology, pay from said join places using (role, country)
    ) placed
    group by role, country, technology
    order by 1, 2, 3`;
  return groups.map((group) => figureOf("language", group, told));
}

function largePlaces(sql: TransactionSql) {
  return sql`places as (
    select role, country from used_people where country is not null
    group by role, country having count(*) >= ${fewestInCountry})`;
}

function figureOf(
  breakdown: Exclude<Breakdown, "none">,
  { role, country, segment, ...group }: Segment,
  { year, populations }: Told,
): FigureRow {
  return {
    ...percentilesRow(group),
    ...{ role, country, breakdown, segment, basis: "coding-years", experience: "all", year, currency: "USD" },
    population: populations[breakdown],
  };
}

/** The languages that a role's people work with, of those who named one. */
export async function sharesOf(sql: TransactionSql, { year }: Told): Promise<ShareRow[]> {
  const counted = await sql<Omit<ShareRow, "year">[]>`
    with said as (
      select distinct u.role, u.row, l.language from used_people u join staged_languages l using (row)
    ),
    bases as (select role, count(distinct row)::int as base from said group by role)
    select t.technology, role, count(distinct row)::int as n, base
    from said join bases using (role) join staged_technologies t on t.label = said.language
    where base >= ${smallestBase} group by role, t.technology, base order by role, n desc, t.technology`;
  return counted.map((share) => ({ ...share, year }));
}

/** Languages of the used people that nothing here stands for. */
export async function unknownLanguages(sql: TransactionSql): Promise<ImportReport["unknown"]> {
  return sql<ImportReport["unknown"]>`
    select 'language' as column, l.language as label, count(*)::int as rows
    from used_people u join staged_languages l using (row)
    where not exists (select from staged_technologies t where t.label = l.language)
    group by l.language order by 3 desc, 2`;
}
