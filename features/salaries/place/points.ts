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
