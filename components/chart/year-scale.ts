/** Places of years as shares of a drawing's width. */
export interface YearScale {
  place: (year: number) => string;
  /** How wide so many years are. */
  width: (years: number) => string;
  years: number[];
}

/**
 * A scale from the first year to the last one, with half a year free on both sides so that no mark is cut. Years
 * without a value keep their place.
 */
export function yearScale(given: readonly number[]): YearScale {
  const first = Math.min(...given);
  const count = Math.max(...given) - first + 1;
  const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
  return {
    place: (year) => percent((year - first + 0.5) / count),
    width: (some) => percent(some / count),
    years: Array.from({ length: count }, (_, i) => first + i),
  };
}
