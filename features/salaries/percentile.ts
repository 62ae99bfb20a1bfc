/**
 * The value below which the share `p` of the values lies, by linear interpolation between the two nearest
 * ranks (R type 7, what `percentile_cont` of PostgreSQL computes).
 * @param values in any order, at least one, in the unit of the answer.
 * @param p a share from 0 to 1.
 * @throws RangeError for no values or a share outside 0–1.
 */
export function percentile(values: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A percentile needs a share from 0 to 1, not ${p}.`);
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * p;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) throw new RangeError("A percentile needs a value.");
  return below + (above - below) * (rank - Math.floor(rank));
}
