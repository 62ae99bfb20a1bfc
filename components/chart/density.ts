/** A known percentile: the share of people below it and its value. */
export interface Quantile {
  share: number;
  value: number;
}

/** The people between two neighbouring known percentiles. */
export interface Piece {
  from: Quantile;
  to: Quantile;
  /** The share of people in it. */
  share: number;
  /** How dense they stand at some values, from the lower to the higher: share of people for one unit of the axis. */
  outline: { value: number; density: number }[];
}

const stepsOfOutline = 12;

/**
 * What known percentiles say of a distribution, and no more: between two of them people are spread evenly over the
 * logarithm, outside the first and the last nothing is known. A piece without width is left out.
 */
export function piecesBetween(quantiles: readonly Quantile[]): Piece[] {
  const sorted = quantiles.toSorted((a, b) => a.share - b.share);
  return sorted.slice(1).flatMap((to, i) => {
    const from = sorted[i];
    if (!from || to.value <= from.value) return [];
    const share = to.share - from.share;
    // The logarithm knows no zero: there people are spread evenly.
    const isEven = from.value <= 0;
    const ratio = isEven ? 0 : Math.log(to.value / from.value);
    const densityAt = (value: number) => share / (isEven ? to.value - from.value : value * ratio);
    const outline = Array.from({ length: stepsOfOutline + 1 }, (_, step) => {
      const value = from.value + ((to.value - from.value) * step) / stepsOfOutline;
      return { value, density: densityAt(value) };
    });
    return [{ from, to, share, outline }];
  });
}
