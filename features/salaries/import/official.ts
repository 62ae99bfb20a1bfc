import type { OccupationRelation } from "@/db/enums";
import { type FigureRow, ordinary } from "./figure-row";
import { BrokenFile } from "./read-rows";
import type { ImportReport } from "./report";
import type { Cell, Sheet } from "./workbook";

/** An occupation of the official statistics that is of interest here, and what it has to do with our roles. */
export interface OfficialOccupation {
  code: string;
  /** As the source prints it. */
  title: string;
  roles: Readonly<Record<string, OccupationRelation>>;
}

export interface OfficialYear {
  year: number;
  rows: number;
  figures: FigureRow[];
  dropped: ImportReport["dropped"];
  unknown: ImportReport["unknown"];
}

const points = {
  p10: "A_PCT10",
  p25: "A_PCT25",
  median: "A_MEDIAN",
  p75: "A_PCT75",
  p90: "A_PCT90",
} as const;
type Point = keyof typeof points;
const columns = [
  "AREA_TYPE",
  "I_GROUP",
  "OCC_CODE",
  "OCC_TITLE",
  "O_GROUP",
  "A_MEAN",
  ...Object.values(points),
];
const groups: readonly Cell[] = ["total", "major", "minor", "broad", "detailed"];

/** Whether a spreadsheet is one of the national files of the Occupational Employment and Wage Statistics. */
export function isOfficialWorkbook(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ name }) => yearSheet.test(name));
}
const yearSheet = /^national_M(\d{4})_dl$/i;

/**
 * The yearly pay of the given occupations in one national file of the Occupational Employment and Wage Statistics
 * of the U.S. Bureau of Labor Statistics. `#` is "this much or more": the bound that the file's own sheet of field
 * descriptions states, or no number where it states none. `*` is kept back by the source; without a median the
 * whole figure is.
 * @throws BrokenFile with file, sheet, line and column.
 */
export function officialYearOf(
  name: string,
  sheets: readonly Sheet[],
  known: { occupations: readonly OfficialOccupation[]; population: string },
): OfficialYear {
  const { sheet, year, bound } = openYear(name, sheets);
  const table = tableOf(`${name}, sheet ${sheet.name}`, sheet);
  const occupations = new Map(known.occupations.map((occupation) => [occupation.code, occupation]));
  const lines = new Map<string, number>();
  const figures: FigureRow[] = [];
  const unknown: OfficialYear["unknown"] = [];
  let summaries = 0;
  for (const row of table.rows) {
    const group = row.text("O_GROUP");
    if (!groups.includes(group)) throw row.broken("O_GROUP", "is no known group of occupations");
    const code = row.text("OCC_CODE");
    const title = row.text("OCC_TITLE");
    const occupation = occupations.get(code);
    if (group !== "detailed") summaries += 1;
    if (group !== "detailed" || !occupation) continue;
    if (String(row.cell("AREA_TYPE")) !== "1") throw row.broken("AREA_TYPE", "is not the whole country");
    if (row.cell("I_GROUP") !== "cross-industry") throw row.broken("I_GROUP", "is not all industries");
    const earlier = lines.get(code);
    if (earlier !== undefined) throw row.broken("OCC_CODE", `stands already on line ${earlier}`);
    lines.set(code, row.line);
    if (title === occupation.title) figures.push(figureOf(row, code, year, bound, known.population));
    else unknown.push({ column: "OCC_TITLE", label: `${code} ${title} (${year})`, rows: 1 });
  }
  const others = table.rows.length - summaries - figures.length - unknown.length;
  return {
    ...{ year, rows: table.rows.length, figures, unknown },
    dropped: [
      { rule: "total or group of occupations", rows: summaries },
      { rule: "occupation that has to do with no role here", rows: others },
      { rule: "occupation under another title", rows: unknown.length },
    ],
  };
}

function openYear(name: string, sheets: readonly Sheet[]) {
  const sheet = sheets.find((one) => yearSheet.test(one.name));
  const year = Number(sheet?.name.match(yearSheet)?.[1]);
  if (!sheet) throw new BrokenFile(`${name} has no sheet national_M…_dl.`);
  const descriptions = sheets.find((one) => one.name === "Field Descriptions");
  if (!descriptions) throw new BrokenFile(`${name} has no sheet Field Descriptions.`);
  const said = descriptions.rows.flat().filter((cell) => typeof cell === "string");
  const stated = said.map((text) => text.match(/^May (\d{4}) OEW?S Estimates$/)?.[1]).find(Boolean);
  if (Number(stated) !== year) {
    throw new BrokenFile(
      `${name}, sheet Field Descriptions, line 1, column 1: the sheet ${sheet.name} is not of May ${stated ?? "of any year"}.`,
    );
  }
  const note = said.find((text) => /^#\s*=/.test(text))?.match(/\$(\d[\d,]*(?:\.\d+)?) per year/)?.[1];
  return { sheet, year, bound: note === undefined ? null : Number(note.replaceAll(",", "")) };
}

interface TableRow {
  line: number;
  cell: (column: string) => Cell;
  /** @throws BrokenFile for what is empty or no text. */
  text: (column: string) => string;
  broken: (column: string, why: string) => BrokenFile;
}

function tableOf(place: string, { rows: [header, ...rows] }: Sheet): { rows: TableRow[] } {
  if (!header) throw new BrokenFile(`${place} is empty.`);
  const titles = header.map((cell) => String(cell ?? "").trim());
  const places = new Map<string, number>();
  titles.forEach((title, i) => {
    if (title && places.has(title)) {
      throw new BrokenFile(`${place}, line 1, column ${i + 1}: ${title} stands there a second time.`);
    }
    places.set(title, i);
  });
  for (const column of columns) {
    if (!places.has(column)) throw new BrokenFile(`${place}, line 1: the column ${column} is missing.`);
  }
  const rowOf = (cells: Cell[], i: number): TableRow => {
    const line = i + 2;
    const cell = (column: string) => cells[places.get(column) ?? -1] ?? null;
    const broken = (column: string, why: string) => {
      const number = (places.get(column) ?? 0) + 1;
      const found = cell(column) === null ? "the cell without a value" : `"${String(cell(column))}"`;
      return new BrokenFile(`${place}, line ${line}, column ${number} (${column}): ${found} ${why}.`);
    };
    const text = (column: string) => {
      const value = cell(column);
      if (typeof value === "string" && value.trim() !== "") return value.trim();
      throw broken(column, "is no text");
    };
    return { line, cell, text, broken };
  };
  if (rows.length === 0) throw new BrokenFile(`${place} has a header and no row.`);
  return { rows: rows.map(rowOf) };
}

function figureOf(
  row: TableRow,
  occupation: string,
  year: number,
  bound: number | null,
  population: string,
): FigureRow {
  const names = Object.keys(points) as Point[];
  const wages = names.map((point) => wageOf(row, points[point], bound));
  const isKeptBack = row.cell(points.median) === "*";
  assertRising(row, wages);
  const limits = names.filter((point) => row.cell(points[point]) === "#");
  const shown = (point: Point) => (isKeptBack ? null : (wages[names.indexOf(point)] ?? null));
  const mean = wageOf(row, "A_MEAN", null);
  return {
    ...ordinary,
    ...{ role: null, occupation, country: "US", basis: "none", experience: "all", year, currency: "USD" },
    ...{ period: "year", population, measure: "percentiles", n: null, low: null, high: null },
    ...{
      p10: shown("p10"),
      p25: shown("p25"),
      median: shown("median"),
      p75: shown("p75"),
      p90: shown("p90"),
    },
    mean: isKeptBack ? null : mean,
    limits:
      isKeptBack || limits.length === 0 ? null : Object.fromEntries(limits.map((point) => [point, "above"])),
    suppressed: isKeptBack,
  };
}

function wageOf(row: TableRow, column: string, bound: number | null): number | null {
  const value = row.cell(column);
  if (value === "*") return null;
  if (value === "#") return bound;
  if (typeof value !== "number" || !Number.isFinite(value)) throw row.broken(column, "is not a number");
  if (value <= 0) throw row.broken(column, "is no pay");
  return value;
}

function assertRising(row: TableRow, wages: readonly (number | null)[]): void {
  const names = Object.values(points);
  let highest = 0;
  wages.forEach((wage, i) => {
    if (wage !== null && wage < highest) throw row.broken(names[i] ?? "", "is lower than a lower percentile");
    highest = wage ?? highest;
  });
}
