import { z } from "zod";
import {
  breakdowns,
  experienceBases,
  experiences,
  type FigureStatus,
  measures,
  payPeriods,
} from "@/db/enums";
import { percentiles, statistics } from "../figure";

const amount = z.number().nonnegative().nullable();

/** A figure with its numbers, as importers compute it and the seed files hold it. */
export const figureRow = z.strictObject({
  /** The slug of the role; null when the figure is about an occupation of the source. */
  role: z.string().min(1).max(100).nullable(),
  /** The source's code of the occupation; null when the figure is about a role. */
  occupation: z.string().min(1).max(100).nullable(),
  country: z.string().regex(/^([A-Z]{2}|ALL)$/),
  breakdown: z.enum(breakdowns),
  segment: z.string().max(100),
  basis: z.enum(experienceBases),
  experience: z.enum(experiences),
  year: z.number().int().min(1990).max(2100).nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  period: z.enum(payPeriods),
  population: z.string().min(1).max(300),
  measure: z.enum(measures),
  n: z.number().int().nonnegative().nullable(),
  p10: amount,
  p25: amount,
  median: amount,
  p75: amount,
  p90: amount,
  mean: amount,
  low: amount,
  high: amount,
  /** Percentiles of which the source states but a bound. */
  limits: z.partialRecord(z.enum(percentiles), z.enum(["above", "below"])).nullable(),
  /** Set where the source itself keeps the numbers back. */
  suppressed: z.boolean(),
});
export type FigureRow = z.infer<typeof figureRow>;

/** What most figures are: about a role, of everybody who was counted, with nothing kept back. */
export const ordinary = {
  occupation: null,
  breakdown: "none",
  segment: "",
  limits: null,
  suppressed: false,
} as const;

const figureColumns = Object.keys(figureRow.shape) as (keyof FigureRow)[];

/** The slug of the role or the code of the occupation that a row is about. */
export function subjectOf({ role, occupation }: Pick<FigureRow, "role" | "occupation">): string {
  return role ?? occupation ?? "";
}

const numeric: ReadonlySet<keyof FigureRow> = new Set(["year", "n", ...statistics]);

/** What all rows of a file have in common is said once, beside the file. */
export type Constants = Partial<FigureRow>;

/** The columns that a file with these constants has. */
export function columnsWithout(constants: Constants): (keyof FigureRow)[] {
  return figureColumns.filter((column) => !(column in constants));
}

/**
 * A row of a seed file. An empty value is unknown.
 * @param populations the texts that stand behind the short names in the column `population`.
 * @throws ZodError for a value out of shape.
 */
export function figureRowOf(
  values: readonly string[],
  constants: Constants,
  populations: Readonly<Record<string, string>>,
): FigureRow {
  const given = columnsWithout(constants).map((column, i) => {
    const text = values[i] ?? "";
    return [column, numeric.has(column) ? numberOf(text) : textOf(column, text, populations)];
  });
  return figureRow.parse({ ...constants, ...Object.fromEntries(given) });
}

function numberOf(text: string): number | null {
  return text === "" ? null : Number(text);
}

function textOf(column: keyof FigureRow, text: string, populations: Readonly<Record<string, string>>) {
  switch (column) {
    case "population":
      return populations[text];
    case "role":
    case "occupation":
      return text || null;
    case "suppressed":
      return text === "yes";
    case "limits":
      return text === "" ? null : Object.fromEntries(text.split(" ").map((limit) => limit.split(":")));
    default:
      return text;
  }
}

/** The values of a row in the order of `columnsWithout(constants)`: the inverse of `figureRowOf`. */
export function valuesOf(
  row: FigureRow,
  constants: Constants,
  populations: Readonly<Record<string, string>>,
): string[] {
  return columnsWithout(constants).map((column) => {
    if (column === "suppressed") return row.suppressed ? "yes" : "";
    if (column === "limits") {
      return Object.entries(row.limits ?? {})
        .map((limit) => limit.join(":"))
        .join(" ");
    }
    if (column !== "population") return row[column] === null ? "" : String(row[column]);
    const name = Object.keys(populations).find((key) => populations[key] === row.population);
    if (name === undefined) throw new Error(`The population "${row.population}" has no short name.`);
    return name;
  });
}

/** A group of fewer than ten people keeps its row with n and shows no statistic. */
export const fewestPeople = 10;

/** Whether a figure may show its numbers. An unknown n is said and not suppressed. */
export function statusOf({ n, suppressed }: Pick<FigureRow, "n" | "suppressed">): FigureStatus {
  if (suppressed) return "suppressed-by-source";
  return n !== null && n < fewestPeople ? "too-few" : "ok";
}

/** How many of a role's people (or, role null, of all professional developers) work with a technology. */
export interface ShareRow {
  technology: string;
  role: string | null;
  year: number;
  n: number;
  base: number;
}

/** A share needs at least this many people who answered. */
export const smallestBase = 30;
