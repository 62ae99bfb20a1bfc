import type { YearPoint, YearSeries } from "@/components/chart/line-chart";
import { convertedAmount } from "../conversion/rate-words";
import type { Figure } from "../figure";
import { middleOf, type Shown } from "./shown";

/**
 * Figures over years as lines. A line holds what was measured alike: one measure, population, currency, period, experience
 * and occupation; where any of them changes it ends, and another begins.
 */
export function seriesOf(rows: readonly Shown[]): YearSeries[] {
  const drawn = rows
    .filter((row) => row.figure.year !== null && row.figure.status === "ok" && middleOf(row) !== null)
    .toSorted((a, b) => (a.figure.year ?? 0) - (b.figure.year ?? 0));
  const keys = [...new Set(drawn.map(alikeness))];
  return keys.flatMap((key) => {
    const own = drawn.filter((row) => alikeness(row) === key);
    const points = own.flatMap(pointOf);
    const last = own.at(-1);
    if (!last || points.length === 0) return [];
    return [
      {
        key,
        name: nameOf(last, drawn),
        value: convertedAmount(middleOf(last) ?? 0, last.currency),
        points,
      },
    ];
  });
}

/** What the years tell: medians, averages, or what lies on no axis. */
export type YearsKind = "median" | "mean" | "stated";

const kinds = {
  percentiles: "median",
  median: "median",
  mean: "mean",
  range: "stated",
  disputed: "stated",
} as const;

/** Rows apart by currency, period and kind: only within one of them does an axis hold. */
export function axesOf<F extends Figure>(rows: readonly Shown<F>[]): { kind: YearsKind; rows: Shown<F>[] }[] {
  const axes = new Map<string, { kind: YearsKind; rows: Shown<F>[] }>();
  for (const row of rows) {
    const kind = kinds[row.figure.measure];
    const key = `${row.currency} ${row.figure.period} ${kind}`;
    const axis = axes.get(key) ?? { kind, rows: [] };
    axis.rows.push(row);
    axes.set(key, axis);
  }
  return [...axes.values()];
}

/** The years of which there is an amount to show, the newest first. A year with too few reports is none. */
export function yearsShown(rows: readonly Shown[]): number[] {
  const told = rows.filter((row) => row.figure.status === "ok");
  return [...new Set(told.flatMap(({ figure: { year } }) => year ?? []))].sort((a, b) => b - a);
}

function alikeness({ currency, figure }: Shown): string {
  const { measure, population, period, experience, occupation, country } = figure;
  return JSON.stringify([measure, population, currency, period, experience, occupation?.code, country]);
}

function pointOf(row: Shown): YearPoint[] {
  const { figure, values } = row;
  const value = middleOf(row);
  // Where the source states but a bound, the line cannot say where the median is.
  if (figure.year === null || value === null || figure.limits.median) return [];
  if (figure.measure !== "percentiles") return [{ year: figure.year, value }];
  const { p10, p25, p75, p90 } = values;
  return [{ year: figure.year, value, band: { p10, p25, p75, p90 }, isOpen: figure.limits.p90 === "above" }];
}

/** What sets a line apart from the others: the occupation's code, or the end of the population's words. */
function nameOf({ figure }: Shown, rows: readonly Shown[]): string {
  const measure = figure.measure === "mean" ? "average" : "half earn more";
  const codes = new Set(rows.map((row) => row.figure.occupation?.code));
  if (figure.occupation && codes.size > 1) return figure.occupation.code;
  const populations = [...new Set(rows.map((row) => row.figure.population))];
  return populations.length > 1 ? distinction(figure.population, populations) : measure;
}

/** What is left of a text without the words that all begin with and, if that is long, without those that all end with. */
export function distinction(text: string, all: readonly string[]): string {
  const others = all.filter((other) => other !== text).map((other) => other.split(" "));
  const words = text.split(" ");
  const start = words.findIndex((word, i) => others.some((other) => other[i] !== word));
  if (start < 0) return text;
  const rest = words.slice(start);
  const tails = others.map((other) => other.toReversed());
  const same = rest.toReversed().findIndex((word, i) => tails.some((other) => other[i] !== word));
  const told = same > 0 && rest.join(" ").length > 40 ? rest.slice(0, rest.length - same) : rest;
  return told.join(" ");
}
