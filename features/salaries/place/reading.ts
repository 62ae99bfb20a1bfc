import type { DatasetKind } from "@/db/enums";
import { convert, type Rate, type Step } from "../conversion/convert";
import type { Figure } from "../figure";
import { rankOfSource } from "../source-words";
import { whyNoPlace } from "./no-place";

/** A figure as it is shown to somebody who is paid in a certain currency. */
export interface Reading<F extends Figure> {
  /** In the reader's currency where that could be told. */
  figure: F;
  /** How the amounts came into the currency; empty where the source states them in it. */
  steps: Step[];
  /** Why nobody has a place in it; null where a pay has one. */
  noPlace: string | null;
}

/**
 * Each figure by itself, sources in their order, in the currency chosen; where a figure is in another, its amounts are
 * converted, never the pay.
 * @param currency of the reader's pay; without one every figure stays as its source states it.
 */
export function readingsOf<F extends Figure & { kind: DatasetKind }>(
  figures: readonly F[],
  rates: readonly Rate[],
  currency?: string,
): Reading<F>[] {
  return newest(figures)
    .toSorted((a, b) => rankOfSource(a) - rankOfSource(b) || a.source.localeCompare(b.source))
    .map((figure): Reading<F> => {
      const noPlace = whyNoPlace(figure);
      if (noPlace || !currency || figure.currency === currency) return { figure, steps: [], noPlace };
      const told = convert(figure, rates, { currency });
      if ("notConverted" in told) {
        const why = `This figure is in ${figure.currency}, and it cannot be told in ${currency}: ${told.notConverted}. Write your pay in ${figure.currency} to see its place.`;
        return { figure, steps: [], noPlace: why };
      }
      const { p10, p25, median, p75, p90, mean, low, high, steps } = told.converted;
      const amounts = { p10, p25, median, p75, p90, mean, low, high };
      return { figure: { ...figure, ...amounts, currency }, steps, noPlace };
    });
}

/** Of a source's figures in one currency the newest: an occupation that it no longer counts is told by those it does. */
function newest<F extends Figure>(figures: readonly F[]): F[] {
  return figures.filter(({ source, currency, year, status }) =>
    figures.every(
      (other) =>
        other.source !== source ||
        other.currency !== currency ||
        (other.status !== "ok" && status === "ok") ||
        (other.year ?? 0) <= (year ?? 0),
    ),
  );
}
