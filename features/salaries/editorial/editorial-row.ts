import { type Experience, measures, payPeriods } from "@/db/enums";
import { isCountry, isCurrency } from "@/lib/money";
import { percentiles, type Statistic, statistics } from "../figure";
import { type FigureRow, fewestPeople, ordinary } from "../import/figure-row";

/** The columns of the file in which editors keep what articles state. */
export const editorialColumns = [
  "role",
  "country",
  "experience",
  "year",
  "currency",
  "period",
  "population",
  "measure",
  "n",
  ...statistics,
] as const;
export type EditorialColumn = (typeof editorialColumns)[number];

export type Cells = Readonly<Record<EditorialColumn, string>>;
export interface CellFault {
  column: EditorialColumn;
  message: string;
}

/** What each measure states: all of `needs`, and `may` beside it. A mean never passes for a median. */
const stated: Record<(typeof measures)[number], { needs: readonly Statistic[]; may: readonly Statistic[] }> =
  {
    percentiles: { needs: percentiles, may: [] },
    median: { needs: ["median"], may: [] },
    mean: { needs: ["mean"], may: [] },
    range: { needs: ["low", "high"], may: ["mean"] },
    disputed: { needs: ["mean"], may: [] },
  };

const levels = ["all", "entry", "middle", "senior", "executive"] as const satisfies readonly Experience[];

/**
 * A row as a figure, or all that is wrong with it. Empty `year` and `n` are "not stated by the source".
 * @param roles slugs of roles by each of their names.
 */
export function editorialRowOf(
  cells: Cells,
  roles: ReadonlyMap<string, string>,
): { row: FigureRow | null; faults: CellFault[] } {
  const faults: CellFault[] = [];
  const fault = (column: EditorialColumn, message: string) => {
    faults.push({ column, message });
    return null;
  };
  const oneOf = <T extends string>(column: EditorialColumn, list: readonly T[]): T | null => {
    const found = list.find((one) => one === cells[column]);
    return found ?? fault(column, `${said(cells[column])} is not one of ${list.join(", ")}.`);
  };
  const number = (column: EditorialColumn): number | null => {
    const text = cells[column];
    if (text === "") return null;
    if (/^\d{1,12}(\.\d{1,6})?$/.test(text)) return Number(text);
    return fault(column, `${said(text)} is not a number. Write it without sign and separators, like 60000.`);
  };
  const whole = (column: EditorialColumn, from: number, to: number): number | null => {
    const value = number(column);
    if (value === null || (Number.isInteger(value) && value >= from && value <= to)) return value;
    return fault(column, `${said(cells[column])} is not a whole number from ${from} to ${to}.`);
  };

  const role = roles.get(cells.role) ?? fault("role", `There is no role ${said(cells.role)}.`);
  const country =
    cells.country === "ALL" || isCountry(cells.country)
      ? cells.country
      : fault("country", `${said(cells.country)} is no country: write two capital letters, or ALL.`);
  const experience = oneOf("experience", levels);
  const year = whole("year", 1990, 2100);
  const currency = isCurrency(cells.currency)
    ? cells.currency
    : fault("currency", `${said(cells.currency)} is no currency: write its three capital letters, like CAD.`);
  const period = oneOf("period", payPeriods);
  if (cells.population.trim() === "" || cells.population.length > 300) {
    fault("population", "Say in at most 300 characters who was counted, like “As an article states it”.");
  }
  const measure = oneOf("measure", measures);
  const n = whole("n", 0, 2_000_000_000);
  const values = Object.fromEntries(statistics.map((name) => [name, number(name)])) as Record<
    Statistic,
    number | null
  >;
  if (measure) faults.push(...measureFaults(measure, n, cells));
  faults.push(...orderFaults(values));
  if (faults.length > 0 || !role || !country || !experience || !currency || !period || !measure) {
    return { row: null, faults };
  }
  const basis = experience === "all" ? ("none" as const) : ("seniority" as const);
  const { population } = cells;
  return {
    row: {
      ...ordinary,
      ...{ role, country, basis, experience, year, currency, period, population, measure, n },
      ...values,
    },
    faults,
  };
}

function measureFaults(measure: keyof typeof stated, n: number | null, cells: Cells): CellFault[] {
  const { needs, may } = stated[measure];
  const isTooFew = n !== null && n < fewestPeople;
  return statistics.flatMap((column): CellFault[] => {
    const isGiven = cells[column] !== "";
    if (isTooFew && isGiven) {
      return [{ column, message: `Fewer than ${fewestPeople} people: leave the amounts out and keep n.` }];
    }
    if (!isTooFew && !isGiven && needs.includes(column)) {
      return [{ column, message: `The measure ${measure} needs ${column}.` }];
    }
    if (isGiven && !needs.includes(column) && !may.includes(column)) {
      return [{ column, message: `The measure ${measure} has no ${column}: give it a row of its own.` }];
    }
    return [];
  });
}

/** Percentiles rise, and a range does not begin above its end. */
function orderFaults(values: Record<Statistic, number | null>): CellFault[] {
  const faults: CellFault[] = [];
  for (const names of [percentiles, ["low", "high"] as const]) {
    let last: Statistic | undefined;
    for (const name of names) {
      const value = values[name];
      if (value === null) continue;
      const before = last === undefined ? null : values[last];
      if (before !== null && before > value) {
        faults.push({ column: name, message: `${name} (${value}) is below ${last} (${before}).` });
      }
      last = name;
    }
  }
  return faults;
}

/** A value as a fault quotes it: short, with its control characters in sight. */
export function said(value: string): string {
  if (value === "") return "An empty value";
  return `“${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value).slice(1, -1)}”`;
}
