import "server-only";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";
import type { RateRow } from "./conversion-rates";
import { copyLine } from "./copy-line";
import type { FigureRow, ShareRow } from "./figure-row";
import { type FileRow, readRows } from "./read-rows";
import type { ImportReport } from "./report";

/** What an importer makes of a source's own files. */
export interface Computed {
  rowsRead: number;
  rowsUsed: number;
  dropped: ImportReport["dropped"];
  unknown: ImportReport["unknown"];
  noted?: ImportReport["noted"];
  /** Rows of each file, in the order of the files. */
  fileRows: number[];
  figures: FigureRow[];
  shares: ShareRow[];
  rates?: RateRow[];
  /** What the release is called, where that depends on what the files hold. */
  label?: string;
}

export type Said = (line: string) => void;

/**
 * Streams a file into a staging table by COPY, row by row, so that memory stays bounded.
 * @param read what a row of the file is as a row of the table.
 * @returns how many rows the file has.
 * @throws BrokenFile with file, line and column.
 */
export async function copyFile(
  sql: TransactionSql,
  table: string,
  path: string,
  columns: readonly string[],
  read: (name: string, row: FileRow) => readonly (string | number | null)[],
  say: Said,
): Promise<number> {
  const name = basename(path);
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    let batch = "";
    for await (const row of readRows(name, createReadStream(path), columns)) {
      batch += copyLine(read(name, row));
      rows += 1;
      if (rows % 50_000 === 0) say(`${name}: ${rows} rows read`);
      if (batch.length < 65_536) continue;
      yield batch;
      batch = "";
    }
    yield batch;
  }
  await pipeline(Readable.from(lines()), await sql`copy ${sql(table)} from stdin`.writable());
  say(`${name}: ${rows} rows read`);
  return rows;
}

/**
 * p10, p25, median, p75 and p90 of the column `pay` of a group (R type 7), as an array. Rounded to cents only to
 * shed the noise of binary fractions.
 */
export function pointsOfPay(sql: TransactionSql) {
  return sql`(select array_agg(round(point::numeric, 2)::float8) from unnest(
    percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by pay)) as point)`;
}
