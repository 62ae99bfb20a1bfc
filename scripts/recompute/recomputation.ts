import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";
import type { FigureRow } from "@/features/salaries/import/figure-row";

/** Which figure of a dataset is meant. Whatever is not named does not tell it apart from others. */
export type Chosen = Partial<FigureRow> & Pick<FigureRow, "country" | "year" | "currency" | "experience">;

/** A figure worked out a second time. */
export interface Recomputed {
  chosen: Chosen;
  numbers: Partial<Pick<FigureRow, "n" | "p10" | "p25" | "median" | "p75" | "p90" | "mean" | "limits">>;
}

/** Works chosen figures of a dataset out of its own files, by another way than its importer. */
export interface Recomputation {
  dataset: string;
  recompute: (sql: TransactionSql, files: string[]) => Promise<Recomputed[]>;
}

/** A figure of a file of rows: the rows that it is about, as a condition in SQL over their own columns. */
export interface ChosenRows {
  chosen: Chosen;
  where: string;
  /** The column of the pay. */
  pay: string;
}

/** Loads a file as it stands into a temporary table whose columns are all text. */
export async function loadRaw(
  sql: TransactionSql,
  table: string,
  columns: readonly string[],
  file: string,
): Promise<void> {
  const named = columns.map((column) => `"${column}" text`).join(", ");
  await sql.unsafe(`create temporary table ${table} (${named}) on commit drop`);
  await pipeline(
    createReadStream(file),
    await sql`copy ${sql(table)} from stdin with (format csv, header)`.writable(),
  );
}

/**
 * A value between two ranks, each weighed by how near it is: rank arithmetic in plain SQL, where the importers ask
 * PostgreSQL's own `percentile_cont`. Ranks count from 0 in `place`, `n` is the number of rows.
 */
function pointInSql(pay: string, share: number): string {
  return `sum(${pay} * greatest(0, 1 - abs(place - ${share} * (n - 1))))`;
}

/** The figures of rows that stand in the table `used`. */
export async function fromRows(
  sql: TransactionSql,
  used: string,
  all: readonly ChosenRows[],
): Promise<Recomputed[]> {
  const done: Recomputed[] = [];
  for (const { chosen, where, pay } of all) {
    const points = [0.1, 0.25, 0.5, 0.75, 0.9].map((share, i) => `${pointInSql("pay", share)} as p${i}`);
    const [found] = await sql.unsafe<{ n: number; points: string[] }[]>(`
      with ranked as (
        select pay, row_number() over (order by pay) - 1 as place, count(*) over () as n
        from (select ${pay}::numeric as pay from ${used} where ${where}) chosen
      ),
      counted as (select count(*)::int as n, ${points.join(", ")} from ranked)
      select n, array[p0, p1, p2, p3, p4]::text[] as points from counted`);
    const n = found?.n ?? 0;
    // A group of fewer than ten keeps its number alone.
    const cents = n < 10 ? [] : (found?.points ?? []).map((point) => Math.round(Number(point) * 100) / 100);
    const [p10 = null, p25 = null, median = null, p75 = null, p90 = null] = cents;
    done.push({ chosen, numbers: { n, p10, p25, median, p75, p90 } });
  }
  return done;
}

/** The part of `rows` that stays when each country of at least 100 rows loses what lies outside its p1–p99. */
export function withinHundredths(rows: string, country: string, pay: string): string {
  return `
    select r.* from ${rows} r left join (
      select "${country}" as place_name, ${pointInSql("paid", 0.01)} as low, ${pointInSql("paid", 0.99)} as high
      from (
        select "${country}", ${pay} as paid, count(*) over (partition by "${country}") as n,
          row_number() over (partition by "${country}" order by ${pay}) - 1 as place
        from ${rows}
      ) ranked
      where n >= 100 group by "${country}"
    ) ends on ends.place_name = r."${country}"
    where ends.low is null or ${pay} between ends.low and ends.high`;
}
