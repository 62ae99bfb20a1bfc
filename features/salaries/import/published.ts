import { type FigureRow, ordinary, type ShareRow } from "./figure-row";
import { BrokenFile, type FileRow } from "./read-rows";

export const publishedPayColumns = [
  "source",
  "year",
  "role",
  "country",
  "population",
  "n",
  "median_usd",
] as const;
export const publishedShareColumns = [
  "year",
  "role",
  "kind",
  "rank",
  "name",
  "n",
  "base_n",
  "share",
  "source",
] as const;

/**
 * A median as Stack Overflow published it. Means are not in the file: the publisher does not clean them.
 * @param populations our texts for people counted in every role they ticked, and in one.
 * @throws BrokenFile with file, line and column.
 */
export function publishedFigureOf(
  name: string,
  { line, values }: FileRow,
  populations: { several: string; one: string },
): FigureRow {
  const [, , role = "", country = "", population = ""] = values;
  if (!/^([A-Z]{2}|ALL)$/.test(country)) {
    throw new BrokenFile(`${name} line ${line}, column 4 (country): "${country}" is no country code.`);
  }
  return {
    ...ordinary,
    ...{
      role,
      country,
      basis: "none",
      experience: "all",
      currency: "USD",
      period: "year",
      measure: "median",
    },
    year: numberOf(name, line, values, 1),
    population: population.includes("multi-select") ? populations.several : populations.one,
    n: numberOf(name, line, values, 5),
    median: numberOf(name, line, values, 6),
    ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
  };
}

/**
 * A share of all professional developers as published; the name is the survey's.
 * @throws BrokenFile with file, line and column.
 */
export function publishedShareOf(
  name: string,
  { line, values }: FileRow,
): Omit<ShareRow, "technology"> & { label: string } {
  const [, role = "", , , label = ""] = values;
  if (role !== "all-professional-developers") {
    throw new BrokenFile(`${name} line ${line}, column 2 (role): "${role}" is not known.`);
  }
  return {
    label,
    role: null,
    year: numberOf(name, line, values, 0),
    n: numberOf(name, line, values, 5),
    base: numberOf(name, line, values, 6),
  };
}

function numberOf(name: string, line: number, values: readonly string[], column: number): number {
  const text = values[column]?.trim() ?? "";
  if (/^\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  throw new BrokenFile(`${name} line ${line}, column ${column + 1}: "${text}" is not a number.`);
}
