import type { Bounds, Range } from "@/components/chart/range-chart";
import type { PayPeriod } from "@/db/enums";
import type { Figure } from "../figure";
import type { Point } from "./place";

const stops = [
  ["p10", 10],
  ["p25", 25],
  ["median", 50],
  ["p75", 75],
  ["p90", 90],
] as const;

/** The percentiles that a figure states, the lowest first. */
export function pointsOf(figure: Pick<Figure, "p10" | "p25" | "median" | "p75" | "p90" | "limits">): Point[] {
  return stops.flatMap(([key, share]): Point[] => {
    const amount = figure[key];
    const limit = figure.limits[key];
    if (amount === null) return [];
    return [limit ? [share, amount, limit] : [share, amount]];
  });
}

/** What is known of a range: the percentiles that are stated, and beyond which amounts its ends lie. */
export function partlyKnown(points: readonly Point[]): { range: Partial<Range>; bounds: Bounds } {
  const exact = new Map(points.flatMap(([share, amount, limit]) => (limit ? [] : [[share, amount]])));
  const boundsOf = (side: Point[2]) =>
    points.flatMap(([, amount, limit]) => (limit === side ? [amount] : []));
  return {
    range: Object.fromEntries(
      stops.flatMap(([key, share]) => (exact.has(share) ? [[key, exact.get(share)]] : [])),
    ),
    bounds: { below: boundsOf("below")[0], above: boundsOf("above").at(-1) },
  };
}

/** What the element has to know of one figure on the page. */
export interface Facts {
  points: Point[];
  currency: string;
  period: PayPeriod;
  /** Ends "62 of 100 …". */
  counted: string;
  /** The amount at the right end of the chart. */
  end: number;
  /** The kind of source. */
  name: string;
}
