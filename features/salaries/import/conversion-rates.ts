import type { RateKind } from "@/db/enums";
import { BrokenFile, type FileRow } from "./read-rows";

/** Units of `currency` for one US dollar, or for one international dollar of equal purchasing power. */
export interface RateRow {
  kind: RateKind;
  /** The currency of an exchange rate, the country of a purchasing power. */
  area: string;
  currency: string;
  year: number;
  rate: number;
  /** The slug of the source. */
  source: string;
}

/** Columns of the file of yearly rates by country. */
export const rateFileColumns = [
  "country",
  "currency",
  "year",
  "lcu_per_usd",
  "ppp_lcu_per_intl_dollar",
  "fx_source",
  "ppp_source",
  "note",
] as const;

export interface GatheredRates {
  rowsRead: number;
  /** Rows of which at least one rate is used. */
  rowsUsed: number;
  /** Rows whose exchange rate is the mean of but a part of the year, which is no yearly rate. */
  partYears: number;
  /** Rows whose purchasing power is too small for the six decimals of the file. */
  vanishing: number;
  rates: RateRow[];
}

/**
 * The rates of a file, in the order of kind, area and year: exchange rates once for each currency, purchasing power
 * once for each country.
 * @throws BrokenFile with file, line and column, naming both lines where two contradict each other.
 */
export async function gatherRates(name: string, rows: AsyncIterable<FileRow>): Promise<GatheredRates> {
  const found = new Map<string, { line: number; rate: RateRow }>();
  let rowsRead = 0;
  let rowsUsed = 0;
  let partYears = 0;
  let vanishing = 0;
  for await (const row of rows) {
    rowsRead += 1;
    const { rates, isPartYear, isVanishing } = ratesOf(name, row);
    if (isPartYear) partYears += 1;
    if (isVanishing) vanishing += 1;
    if (rates.length > 0) rowsUsed += 1;
    for (const rate of rates) keep(name, row.line, rate, found);
  }
  const rates = [...found.values()].map(({ rate }) => rate).sort(inOrder);
  if (rates.length === 0) throw new BrokenFile(`${name} has no yearly rate.`);
  return { rowsRead, rowsUsed, partYears, vanishing, rates };
}

const fxColumn = 3;
const pppColumn = 4;

function keep(
  name: string,
  line: number,
  rate: RateRow,
  found: Map<string, { line: number; rate: RateRow }>,
): void {
  const key = [rate.kind, rate.area, rate.year].join(" ");
  const known = found.get(key);
  if (!known) {
    found.set(key, { line, rate });
    return;
  }
  const isSame = known.rate.rate === rate.rate && known.rate.source === rate.source;
  if (rate.kind === "exchange" && isSame) return;
  const column = rate.kind === "exchange" ? fxColumn : pppColumn;
  throw new BrokenFile(
    `${at(name, line, column)} ${rate.area} ${rate.year} stands already on line ${known.line}${isSame ? "" : ` with ${known.rate.rate}`}.`,
  );
}

function ratesOf(name: string, { line, values }: FileRow) {
  const [country = "", currency = "", yearText = "", fx = "", ppp = "", fxSource = "", pppSource = ""] =
    values;
  if (!/^[A-Z]{2}$/.test(country)) throw no(name, line, 0, country, "country code");
  if (!/^[A-Z]{3}$/.test(currency)) throw no(name, line, 1, currency, "currency code");
  const year = Number(yearText);
  if (!/^\d{4}$/.test(yearText) || year < 1990 || year > 2100) throw no(name, line, 2, yearText, "year");
  const rates: RateRow[] = [];
  const isVanishing = ppp === "0.000000";
  const isPartYear = fx !== "" && fxSource.endsWith("; partial year");
  if (fx !== "") {
    const source = exchangeSources.find(({ pattern }) => pattern.test(fxSource))?.slug;
    if (!source) throw no(name, line, 5, fxSource, "known source");
    const rate = rateIn(name, line, fxColumn, fx);
    if (!isPartYear) rates.push({ kind: "exchange", area: currency, currency, year, rate, source });
  }
  if (ppp !== "") {
    if (pppSource !== "World Bank PA.NUS.PPP") throw no(name, line, 6, pppSource, "known source");
    if (!isVanishing) {
      const rate = rateIn(name, line, pppColumn, ppp);
      rates.push({ kind: "purchasing-power", area: country, currency, year, rate, source: "wb-ppp" });
    }
  }
  if (fx === "" && ppp === "") throw new BrokenFile(`${at(name, line, fxColumn)} the row has no rate.`);
  return { rates, isPartYear, isVanishing };
}

const exchangeSources = [
  { pattern: /^ECB euro reference rates, mean of \d+ daily cross rates(; partial year)?$/, slug: "ecb-fx" },
  { pattern: /^Federal Reserve H\.10\/FRED annual average$/, slug: "fed-h10" },
];

function rateIn(name: string, line: number, column: number, text: string): number {
  const rate = Number(text);
  if (!/^\d{1,12}(\.\d{1,12})?$/.test(text)) throw no(name, line, column, text, "number");
  if (rate === 0) throw no(name, line, column, text, "rate");
  return rate;
}

function no(name: string, line: number, column: number, text: string, what: string): BrokenFile {
  return new BrokenFile(`${at(name, line, column)} "${text}" is no ${what}.`);
}

function at(name: string, line: number, column: number): string {
  return `${name} line ${line}, column ${column + 1} (${rateFileColumns[column]}):`;
}

function inOrder(a: RateRow, b: RateRow): number {
  return compare(a.kind, b.kind) || compare(a.area, b.area) || a.year - b.year;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
