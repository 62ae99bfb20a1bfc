import "server-only";
import type { TransactionSql } from "postgres";
import { driver } from "@/db/client";
import type { Experience } from "@/db/enums";
import type { FigureRow } from "../figure-row";
import type { CountryCurrency, TitleLabel } from "../labels";
import { type PayGroup, percentilesRow } from "../pay-group";
import { type Computed, copyFile, pointsOfPay, type Said } from "../queries";
import type { ImportReport } from "../report";
import { recordColumns, recordOf, seniorities } from "./records";

export interface AdvertLabels {
  titles: readonly TitleLabel[];
  currencies: readonly CountryCurrency[];
  /** Who was counted in a year: all records in US dollars, or those paid in the country's own currency. */
  populationOf: (counted: "dollars" | "own-currency", year: number) => string;
}

/**
 * The figures of a file of job records, computed in temporary tables that are gone at the end: nothing that readers
 * see changes. Rules: records of less than full-time work are left out, then yearly pay outside 1,000–1,000,000 USD,
 * then, in countries with at least 100 records left, pay outside the country's p1–p99. Records that repeat another
 * stay: without a number of its own a record may be a second one of the same job.
 * @throws BrokenFile with file, line and column.
 */
export async function computeAdverts(
  file: string,
  labels: AdvertLabels,
  say: Said = () => {},
): Promise<Computed> {
  return driver().begin(async (sql) => {
    await sql`set local statement_timeout = 0`;
    await makeStaging(sql, labels);
    const rowsRead = await copyFile(sql, "staged_records", file, recordColumns, recordOf, say);
    await sql`analyze staged_records`;
    const unknown = await unknownTitles(sql);
    const noted = await countRepeated(sql);
    const dropped = await applyRules(sql);
    const [used] = await sql<{ rows: number }[]>`select count(*)::int as rows from staged_records`;
    say("computing percentiles");
    const figures = [...(await inDollars(sql, labels)), ...(await inOwnCurrency(sql, labels))];
    const rowsUsed = used?.rows ?? 0;
    return { ...{ rowsRead, rowsUsed, dropped, unknown, noted, figures }, fileRows: [rowsRead], shares: [] };
  });
}

async function makeStaging(sql: TransactionSql, { titles, currencies }: AdvertLabels): Promise<void> {
  await sql`create temporary table staged_records (
    year int not null, level text not null, employment text not null, title text not null,
    own_pay double precision not null, currency text not null, dollars double precision not null,
    residence text not null, remote int not null, country text not null, size text not null
  ) on commit drop`;
  await sql`create temporary table staged_titles (title text primary key, role text not null) on commit drop`;
  await sql`create temporary table staged_currencies (
    country text not null, first_year int not null, last_year int not null, currency text not null
  ) on commit drop`;
  await sql`create temporary table staged_levels (level text primary key, seniority text not null) on commit drop`;
  const named = titles.map(({ title, role }) => ({ title, role }));
  if (named.length > 0) await sql`insert into staged_titles ${sql(named, "title", "role")}`;
  const spent = currencies.map(({ country, years: [first, last], currency }) => ({
    ...{ country, first_year: first, last_year: last, currency },
  }));
  if (spent.length > 0) {
    await sql`insert into staged_currencies ${sql(spent, "country", "first_year", "last_year", "currency")}`;
  }
  const levels = seniorities.map((known) => ({ ...known }));
  await sql`insert into staged_levels ${sql(levels, "level", "seniority")}`;
}

async function unknownTitles(sql: TransactionSql): Promise<ImportReport["unknown"]> {
  return sql<ImportReport["unknown"]>`
    select 'job_title' as column, title as label, count(*)::int as rows
    from staged_records r where not exists (select from staged_titles t where t.title = r.title)
    group by title order by 3 desc, 2`;
}

async function countRepeated(sql: TransactionSql): Promise<ImportReport["noted"]> {
  const [repeated] = await sql<{ rows: number }[]>`
    select coalesce(sum(times - 1), 0)::int as rows from (
      select count(*) as times from staged_records r
      group by year, level, employment, title, own_pay, currency, dollars, residence, remote, country, size
    ) as same`;
  return [{ note: "repeat an earlier row exactly; they stay", rows: repeated?.rows ?? 0 }];
}

async function applyRules(sql: TransactionSql): Promise<ImportReport["dropped"]> {
  const lesser = await sql`delete from staged_records where employment <> 'FT'`;
  const unlikely = await sql`delete from staged_records where dollars < 1000 or dollars > 1000000`;
  const outlying = await sql`
    with bounds as (
      select country, percentile_cont(array[0.01, 0.99]) within group (order by dollars) as ends
      from staged_records group by country having count(*) >= 100
    )
    delete from staged_records r using bounds
    where r.country = bounds.country and (r.dollars < ends[1] or r.dollars > ends[2])`;
  return [
    { rule: "not full time", rows: lesser.count },
    { rule: "yearly pay under 1,000 or over 1,000,000 USD", rows: unlikely.count },
    { rule: "outside p1–p99 of a country with at least 100 records", rows: outlying.count },
  ];
}

interface Group extends PayGroup {
  role: string;
  country: string;
  seniority: Experience;
  year: number;
  currency: string;
}

async function inDollars(sql: TransactionSql, labels: AdvertLabels): Promise<FigureRow[]> {
  const groups = await sql<Group[]>`
    with used as (
      select t.role, r.country, l.seniority, r.year, r.dollars as pay
      from staged_records r join staged_titles t using (title) join staged_levels l using (level)
    )
    select role, coalesce(country, 'ALL') as country, coalesce(seniority, 'all') as seniority, year,
      'USD' as currency, count(*)::int as n, ${pointsOfPay(sql)} as points
    from used
    group by role, year, grouping sets ((), (country), (seniority), (country, seniority))
    order by 1, 2, ${bySeniority(sql)}, 4`;
  return groups.map((group) => figureOf(group, labels.populationOf("dollars", group.year)));
}

/** Where pay is in US dollars, the figure in dollars says it already. */
async function inOwnCurrency(sql: TransactionSql, labels: AdvertLabels): Promise<FigureRow[]> {
  const groups = await sql<Group[]>`
    with used as (
      select t.role, r.country, l.seniority, r.year, r.currency, r.own_pay as pay
      from staged_records r join staged_titles t using (title) join staged_levels l using (level)
      join staged_currencies c on c.country = r.country and c.currency = r.currency
        and r.year between c.first_year and c.last_year
      where r.currency <> 'USD'
    )
    select role, country, coalesce(seniority, 'all') as seniority, year, currency,
      count(*)::int as n, ${pointsOfPay(sql)} as points
    from used
    group by role, country, year, currency, grouping sets ((), (seniority))
    order by 1, 2, ${bySeniority(sql)}, 4`;
  return groups.map((group) => figureOf(group, labels.populationOf("own-currency", group.year)));
}

function bySeniority(sql: TransactionSql) {
  const order = seniorities.map(({ seniority }) => seniority);
  return sql`coalesce(array_position(${order}::text[], seniority), 0)`;
}

function figureOf(
  { role, country, seniority, year, currency, ...group }: Group,
  population: string,
): FigureRow {
  return {
    ...percentilesRow(group),
    ...{ role, country, basis: "seniority", experience: seniority, year, currency, population },
  };
}
