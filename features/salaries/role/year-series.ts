import type { YearPoint, YearSeries } from "@/components/chart/line-chart";
import { formatMoney } from "@/lib/money";
import type { Figure } from "../figure";
import type { OfficialOccupation } from "./role-salaries";

/**
 * Published medians as lines: a line holds figures of one population, currency and measure, so that it ends where any of
 * them changes. A line is named by what sets its population apart.
 */
export function medianSeries(figures: readonly Figure[]): YearSeries[] {
  const keyOf = ({ population, currency, measure }: Figure) =>
    JSON.stringify([population, currency, measure]);
  const shown = figures.filter(({ median, year }) => median !== null && year !== null);
  const keys = [...new Set(shown.toSorted(byYear).map(keyOf))];
  const populations = [...new Set(shown.map(({ population }) => population))];
  return keys.flatMap((key) => {
    const own = shown.filter((figure) => keyOf(figure) === key).toSorted(byYear);
    const last = own.at(-1);
    if (last?.median == null) return [];
    return [
      {
        key,
        name: populations.length > 1 ? distinction(last.population, populations) : "half earn more",
        value: formatMoney(last.median, last.currency),
        points: own.flatMap(pointOf),
      },
    ];
  });
}

/** Official percentiles as lines with their bands, one for each occupation: another occupation is another population. */
export function officialSeries(occupations: readonly OfficialOccupation[]): YearSeries[] {
  return occupations.flatMap(({ code, figures }) => {
    const points = figures.toSorted(byYear).flatMap(pointOf);
    const last = figures.toSorted(byYear).findLast(({ median }) => median !== null);
    if (last?.median == null) return [];
    return [
      {
        key: code,
        name: occupations.length > 1 ? code : "half earn more",
        value: formatMoney(last.median, last.currency),
        points,
      },
    ];
  });
}

function pointOf({ year, median, p10, p25, p75, p90, limits, measure }: Figure): YearPoint[] {
  // Where the source states but a bound, the line cannot say where the median is.
  if (year === null || median === null || limits.median) return [];
  if (measure !== "percentiles") return [{ year, value: median }];
  return [{ year, value: median, band: { p10, p25, p75, p90 }, isOpen: limits.p90 === "above" }];
}

/** What is left of a text when the words that all begin with are taken away. */
export function distinction(text: string, all: readonly string[]): string {
  const words = text.split(" ");
  const others = all.filter((other) => other !== text).map((other) => other.split(" "));
  const same = words.findIndex((word, i) => others.some((other) => other[i] !== word));
  return same <= 0 ? text : words.slice(same).join(" ");
}

function byYear(a: Figure, b: Figure): number {
  return (a.year ?? 0) - (b.year ?? 0);
}
