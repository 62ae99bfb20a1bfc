import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { oldestRateInYears, type Rate } from "./convert";

const live = sql`(select live_release_id from datasets where slug = 'conversion-rates')`;

/** Whether any rates are installed: without them nothing offers to convert. */
export async function hasRates(): Promise<boolean> {
  const [row] = await database().execute<{ found: boolean }>(
    sql`select exists (select from conversion_rates where release_id = ${live}) as found`,
  );
  return row?.found ?? false;
}

/** The currencies that figures can be shown in: those with a rate of the last two years, and the US dollar itself. */
export async function listTargetCurrencies(): Promise<string[]> {
  const rows = await database().execute<{ currency: string }>(sql`
    with exchange as (
      select area, year from conversion_rates where release_id = ${live} and kind = 'exchange'
    )
    select area as currency from exchange where year >= (select max(year) - 1 from exchange)
    union select 'USD' where exists (select from exchange)
    order by 1`);
  return rows.map((row) => row.currency);
}

/**
 * The rates that figures of these currencies, countries and years can need, the countries' own currencies included.
 * @param currencies those of the figures and the one that they are wanted in.
 */
export async function findRates(
  currencies: readonly string[],
  countries: readonly string[],
  years: readonly (number | null)[],
): Promise<Rate[]> {
  const known = years.filter((year) => year !== null);
  if (known.length === 0) return [];
  const rows = await database().execute<Rate>(sql`
    with near as (
      select * from conversion_rates where release_id = ${live}
        and year between ${Math.min(...known) - oldestRateInYears} and ${Math.max(...known)}
    ), power as (
      select * from near where kind = 'purchasing-power' and area in (${listed(countries)})
    ), wanted as (
      select * from near where kind = 'exchange'
        and (area in (${listed(currencies)}) or area in (select currency from power))
      union all select * from power
    )
    select w.kind, w.area, w.currency, w.year, w.rate, coalesce(s.publisher, s.title) as source
    from wanted w join sources s on s.id = w.source_id
    order by w.kind, w.area, w.year`);
  return [...rows];
}

function listed(values: readonly string[]) {
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return sql`null`;
  return sql.join(
    distinct.map((value) => sql`${value}`),
    sql`, `,
  );
}
