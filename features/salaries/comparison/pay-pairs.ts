import { type Figure, percentiles } from "../figure";

/** The figures of two roles that were measured alike. */
export interface PayPair {
  left: Figure;
  right: Figure;
}

/**
 * Pairs that may stand on one axis: same source, year, country, experience, currency, period, population and measure,
 * and both with enough reports to be shown. Whatever has no like on the other side is left out.
 */
export function pairFigures(left: readonly Figure[], right: readonly Figure[]): PayPair[] {
  const theirs = new Map(right.filter(isShown).map((figure) => [measured(figure), figure]));
  return left.filter(isShown).flatMap((figure) => {
    const like = theirs.get(measured(figure));
    return like ? [{ left: figure, right: like }] : [];
  });
}

/** The world, then the places with the most people in the smaller of the two groups. */
export function largestPlaces(pairs: readonly PayPair[], limit: number): PayPair[] {
  const fewest = ({ left, right }: PayPair) => Math.min(left.n ?? 0, right.n ?? 0);
  const rank = (pair: PayPair) => (pair.left.country === "ALL" ? Number.POSITIVE_INFINITY : fewest(pair));
  return pairs.toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0)).slice(0, limit);
}

/** The pairs with percentiles of the newest survey, in its newest year. */
export function newestRanges(pairs: readonly PayPair[]): PayPair[] {
  const spread = pairs.filter(({ left }) => left.measure === "percentiles").toSorted(byYear);
  const newest = spread[0]?.left;
  return spread.filter(({ left }) => left.source === newest?.source && left.year === newest.year);
}

/** The medians of the whole world that the newest of the surveys published which publish nothing else, the newest first. */
export function worldMedians(pairs: readonly PayPair[]): PayPair[] {
  const medians = pairs
    .filter(({ left }) => left.measure === "median" && left.country === "ALL")
    .toSorted(byYear);
  return medians.filter(({ left }) => left.source === medians[0]?.left.source);
}

function byYear(a: PayPair, b: PayPair): number {
  return (b.left.year ?? 0) - (a.left.year ?? 0);
}

/** Whether both sides read the same, number by number. */
export function isEqualPay({ left, right }: PayPair): boolean {
  return percentiles.every((name) => left[name] === right[name]);
}

function isShown({ status }: Figure): boolean {
  return status === "ok";
}

function measured(figure: Figure): string {
  const { source, year, country, experience, experienceBasis, currency, period, population, measure } =
    figure;
  const likeness = [
    source,
    year,
    country,
    experience,
    experienceBasis,
    currency,
    period,
    population,
    measure,
  ];
  return JSON.stringify(likeness);
}
