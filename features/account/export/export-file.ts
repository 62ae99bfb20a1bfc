import { strToU8, zipSync } from "fflate";
import { type CsvCell, csvFile } from "@/lib/csv";

interface Part {
  name: string;
  rows: Record<string, unknown>[];
}

const readme = `What Metier holds of you, one file for each kind of thing, twice:

json/  as it is stored. Read these with programs: nothing is lost in them.
csv/   the same for spreadsheets. A text that begins with = + - or @ has an apostrophe before it there, so that no
       spreadsheet takes it for a formula. Lists and nested values are written as JSON.

planner.ics  your plan as it happens, for any calendar program: without what is skipped, paused or put away on days off.

Times are instants in UTC; the blocks of your plan have a local date, a wall time and a time zone. Left out are your password and other secrets, of which only traces are stored.
`;

/** The export as the bytes of a ZIP archive, with the plan as a calendar file. A kind of which there is nothing has no CSV. */
export function exportFile(parts: readonly Part[], plan: string): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "README.txt": strToU8(readme),
    "planner.ics": strToU8(plan),
  };
  for (const { name, rows } of parts) {
    files[`json/${name}.json`] = strToU8(`${JSON.stringify(rows, null, 2)}\n`);
    const [first] = rows;
    if (!first) continue;
    const head = Object.keys(first);
    files[`csv/${name}.csv`] = strToU8(
      csvFile(
        head,
        rows.map((row) => head.map((key) => cellOf(row[key]))),
      ),
    );
  }
  return zipSync(files);
}

function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
