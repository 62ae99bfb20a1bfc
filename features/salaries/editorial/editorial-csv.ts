import { CsvError, parse } from "csv-parse/sync";
import { type CsvCell, csvFile } from "@/lib/csv";
import type { FigureRow } from "../import/figure-row";
import { type EditorialColumn, editorialColumns, editorialRowOf, said } from "./editorial-row";

/** What is wrong, and where: the line of the file, and the column by number and name. */
export interface Fault {
  line: number;
  column: number;
  name: string;
  message: string;
}

export interface EditorialFile {
  rows: { line: number; row: FigureRow }[];
  faults: Fault[];
}

/**
 * Reads the editors' file of figures and finds every fault in it, not only the first. The header names the columns,
 * in any order. An apostrophe that our own export put before a text is taken off again.
 * @param roles slugs of roles by each of their names.
 */
export function readEditorial(text: string, roles: ReadonlyMap<string, string>): EditorialFile {
  const hostile = text.search(/\0|\r(?!\n)/);
  if (hostile !== -1) return broken(placeIn(text, hostile), byteFault(text[hostile]));
  let records: { record: string[]; info: { lines: number } }[];
  // The line on which the last whole record ended.
  let lastLine = 0;
  const on_record = (record: string[], { lines }: { lines: number }) => {
    lastLine = lines;
    return record;
  };
  try {
    records = parse(text, { ...options, on_record, info: true }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = /QUOTE/.test(error.code) ? lastLine + 1 : Number(error.lines) || lastLine + 1;
    const column = typeof error.column === "number" ? error.column + 1 : 1;
    return broken({ line, column }, `${error.message}.`);
  }
  const [header, ...rows] = records;
  if (!header) return broken({ line: 1, column: 1 }, "The file is empty.");
  const { places, faults } = readHeader(header.record, header.info.lines);
  if (faults.length > 0) return { rows: [], faults };
  if (rows.length === 0) {
    return broken({ line: header.info.lines + 1, column: 1 }, "The file has no figure.");
  }
  return readRecords(rows, places, header.record.length, roles);
}

const options = {
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ["\r\n", "\n"],
  comment: "#",
  comment_no_infix: true,
};

/** A header wider than this is no header of ours, and its columns are not told one by one. */
const mostColumns = 50;

type Places = ReadonlyMap<EditorialColumn, number>;

function readHeader(names: readonly string[], line: number): { places: Places; faults: Fault[] } {
  const places = new Map<EditorialColumn, number>();
  const faults: Fault[] = [];
  if (names.length > mostColumns) {
    const message = `The header has ${names.length} columns.`;
    return {
      places,
      faults: [{ line, column: mostColumns + 1, name: said(names[mostColumns] ?? ""), message }],
    };
  }
  names.forEach((name, place) => {
    const fault = (message: string) => faults.push({ line, column: place + 1, name: said(name), message });
    const known = editorialColumns.find((column) => column === name);
    if (!known) fault(`There is no column ${said(name)}.`);
    else if (places.has(known)) fault(`The column ${name} is there twice.`);
    else places.set(known, place);
  });
  for (const name of editorialColumns) {
    if (places.has(name)) continue;
    faults.push({ line, column: names.length + 1, name, message: `The column ${name} is missing.` });
  }
  return { places, faults };
}

function readRecords(
  records: readonly { record: string[]; info: { lines: number } }[],
  places: Places,
  width: number,
  roles: ReadonlyMap<string, string>,
): EditorialFile {
  const file: EditorialFile = { rows: [], faults: [] };
  const seen = new Map<string, number>();
  for (const { record, info } of records) {
    const line = info.lines;
    if (record.length !== width) {
      const column = Math.min(record.length, width) + 1;
      const message = `This line has ${record.length} values, the header ${width}.`;
      file.faults.push({ line, column, name: nameAt(places, column), message });
      continue;
    }
    const cells = Object.fromEntries(
      [...places].map(([name, place]) => [name, unescaped(record[place] ?? "")]),
    ) as Record<EditorialColumn, string>;
    const { row, faults } = editorialRowOf(cells, roles);
    const all = [...formulaFaults(record, places), ...faults];
    const before = row ? seen.get(identityOf(row)) : undefined;
    if (before !== undefined)
      all.push({ column: "role", message: `Line ${before} is about the same figure.` });
    for (const { column, message } of all) {
      file.faults.push({ line, column: (places.get(column) ?? 0) + 1, name: column, message });
    }
    if (row && all.length === 0) {
      seen.set(identityOf(row), line);
      file.rows.push({ line, row });
    }
  }
  return file;
}

/** A text that a spreadsheet would reckon with is refused, unless an apostrophe says that it is meant. */
function formulaFaults(
  record: readonly string[],
  places: Places,
): { column: EditorialColumn; message: string }[] {
  const place = places.get("population") ?? -1;
  return /^[=+\-@\t\r]/.test(record[place] ?? "")
    ? [{ column: "population", message: "It begins like a formula. Put ' before it if it is meant so." }]
    : [];
}

/** Our own export puts an apostrophe before a text that a spreadsheet would take for a formula. */
function unescaped(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** What makes a figure one. */
function identityOf({ role, country, experience, year, currency, period, population }: FigureRow): string {
  return JSON.stringify([role, country, experience, year, currency, period, population]);
}

function nameAt(places: Places, column: number): string {
  return [...places].find(([, place]) => place === column - 1)?.[0] ?? "";
}

function byteFault(sign: string | undefined): string {
  return sign === "\0"
    ? "There is a NUL. Save the file as CSV in UTF-8."
    : "A line ends with a carriage return alone. Save the file as CSV in UTF-8.";
}

/** Line and column of a place in a text that cannot be read as CSV. */
function placeIn(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").split(",").length };
}

function broken(place: { line: number; column: number }, message: string): EditorialFile {
  return { rows: [], faults: [{ ...place, name: "", message }] };
}

/** The same file from figures: what `readEditorial` reads back without a fault. */
export function writeEditorial(figures: readonly Record<EditorialColumn, CsvCell>[]): string {
  return csvFile(
    editorialColumns,
    figures.map((figure) => editorialColumns.map((name) => figure[name])),
  );
}
