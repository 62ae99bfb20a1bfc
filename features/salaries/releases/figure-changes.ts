import type { Measure } from "@/db/enums";
import { isSame, type Statement } from "../history/spells";
import { type FigureRow, statusOf, subjectOf } from "../import/figure-row";

/** What a figure is about, for people who look over an import. */
export interface FigureName {
  /** The slug of the role, or the source's code of the occupation. */
  subject: string;
  country: string;
  experience: string;
  segment: string;
  year: number | null;
  currency: string;
  population: string;
}

export interface NamedStatement extends FigureName {
  id: string;
  said: Statement;
}

export interface Changed extends FigureName {
  id: string;
  before: Statement;
  after: Statement;
}

/** What a release would change for readers. */
export interface FigureChanges {
  added: NamedStatement[];
  /** The largest change first. */
  changed: Changed[];
  withdrawn: NamedStatement[];
  /** How many stay as they are. */
  same: number;
}

/**
 * What comes, changes and goes between the figures that readers have and those of a release, by the figures' ids.
 * A figure counts as changed when its numbers, its measure or its number of people do.
 */
export function changesBetween(
  live: readonly NamedStatement[],
  fresh: readonly NamedStatement[],
): FigureChanges {
  const before = new Map(live.map((figure) => [figure.id, figure]));
  const changes: FigureChanges = { added: [], changed: [], withdrawn: [], same: 0 };
  for (const { said, ...name } of fresh) {
    const old = before.get(name.id);
    before.delete(name.id);
    if (!old) changes.added.push({ ...name, said });
    else if (isSame(old.said, said)) changes.same += 1;
    else changes.changed.push({ ...name, before: old.said, after: said });
  }
  changes.withdrawn = [...before.values()];
  changes.changed.sort((a, b) => extentOf(b) - extentOf(a));
  return changes;
}

/** A row of an import as a figure with what it says. */
export function namedStatement(id: string, row: FigureRow): NamedStatement {
  const { country, experience, segment, year, currency, population, measure, n } = row;
  const { p10, p25, median, p75, p90, mean, low, high } = row;
  return {
    ...{ id, subject: subjectOf(row), country, experience, segment, year, currency, population },
    said: {
      ...{ status: statusOf(row), measure, n, p10, p25, median, p75, p90, mean, low, high },
      limits: row.limits ?? {},
    },
  };
}

/** How much a figure changed, as a share of what it was; a change of measure or status comes before all others. */
function extentOf({ before, after }: Changed): number {
  const [old, fresh] = [mainOf(before), mainOf(after)];
  if (old === null && fresh === null) return 0;
  if (before.measure !== after.measure || old === null || fresh === null) return Number.MAX_VALUE;
  return old === 0 ? Math.abs(fresh) : Math.abs(fresh - old) / old;
}

const main: Record<Measure, readonly ("median" | "mean" | "low" | "high")[]> = {
  percentiles: ["median"],
  median: ["median"],
  mean: ["mean"],
  range: ["low", "high", "mean"],
  disputed: ["mean", "median"],
};

/** The number that stands for a statement; null when it shows none. */
function mainOf(said: Statement): number | null {
  for (const name of main[said.measure]) if (said[name] !== null) return said[name];
  return null;
}

/** `backend-developer, US, all experience, 2025`: a figure in a line of a report. */
export function nameInWords({ subject, country, experience, segment, year }: FigureName): string {
  const parts = [subject, country, experience === "all" ? null : experience, segment || null];
  return [...parts.filter((part) => part !== null), year ?? "year not stated"].join(", ");
}
