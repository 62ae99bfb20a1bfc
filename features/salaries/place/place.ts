import type { PayPeriod } from "@/db/enums";

const stops = [
  ["p10", 10],
  ["p25", 25],
  ["median", 50],
  ["p75", 75],
  ["p90", 90],
] as const;

/** What a figure says of how pay is spread, in one currency and for one period; null is unknown. */
export interface Distribution {
  p10: number | null;
  p25: number | null;
  median: number | null;
  p75: number | null;
  p90: number | null;
  /** Percentiles of which only a bound is known: the real one is this high or above, this low or below. */
  limits: Readonly<Record<string, "above" | "below">>;
}

/** `share` of 100 earn less; or no more is known than that it lies within two shares, null for an open end. */
export type Place =
  | { kind: "at"; share: number }
  | { kind: "within"; from: number | null; to: number | null };

/**
 * Where a pay stands among the percentiles that are known: on them exactly, between two of them by the logarithm of
 * the pay, and outside them only below or above. Where percentiles are equal it is in the middle of their shares.
 * @param pay in the currency and for the period of the distribution, above zero.
 * @returns null when no percentile is known.
 */
export function placeIn(values: Distribution, pay: number): Place | null {
  let under: readonly [share: number, amount: number] | undefined;
  let over: typeof under;
  let from: number | null = null;
  let to: number | null = null;
  const equal: number[] = [];
  for (const [key, share] of stops) {
    const amount = values[key];
    if (amount === null) continue;
    const limit = values.limits[key];
    if (limit === "above") {
      if (pay <= amount) to ??= share;
    } else if (limit === "below") {
      if (pay >= amount) from = share;
    } else if (amount < pay) {
      under = [share, amount];
      from = share;
    } else if (amount > pay) {
      over ??= [share, amount];
      to ??= share;
    } else equal.push(share);
  }
  const [first = 0] = equal;
  if (equal.length > 0) return { kind: "at", share: (first + (equal.at(-1) ?? first)) / 2 };
  if (under && over) return { kind: "at", share: between(under, over, pay) };
  return from === null && to === null ? null : { kind: "within", from, to };
}

type Point = readonly [share: number, amount: number];

/** Pay multiplies rather than adds up, hence the logarithm; amounts of zero or less have none. */
function between([low, less]: Point, [high, more]: Point, pay: number): number {
  const part = less > 0 ? Math.log(pay / less) / Math.log(more / less) : (pay - less) / (more - less);
  return low + (high - low) * part;
}

/** The place as a sentence; `people` says who was counted: "respondents". */
export function placeInWords(place: Place, people: string): string {
  if (place.kind === "at") return `An estimate: about ${Math.round(place.share)} of 100 ${people} earn less.`;
  const { from, to } = place;
  if (from !== null && to !== null)
    return `Between ${named(from)} and ${named(to)}: ${from} to ${to} of 100 ${people} earn less.`;
  return from === null
    ? `Below ${named(to)}: fewer than ${counted(to, people)} earn less.`
    : `Above ${named(from)}: more than ${counted(from, people)} earn less.`;
}

function named(share: number | null): string {
  return share === 50 ? "the median" : `the ${share}th`;
}

function counted(share: number | null, people: string): string {
  return share === 50 ? `half of the ${people}` : `${share} of 100 ${people}`;
}

/** How often a period comes in a year, full time: 40 hours in each of 52 weeks of 5 days. */
const timesAYear: Record<PayPeriod, number> = { year: 1, month: 12, day: 260, hour: 2080 };

/** Pay for one period as pay for another, by `timesAYear`. */
export function inPeriod(pay: number, from: PayPeriod, to: PayPeriod): number {
  return from === to ? pay : (pay * timesAYear[from]) / timesAYear[to];
}
