import type { PayPeriod } from "@/db/enums";
import { formatMoney } from "@/lib/money";

/** `share` of 100 earn less than `amount`; or the source states but a bound of the amount, which is that or more, or less. */
export type Point = readonly [share: number, amount: number, limit?: "above" | "below"];

/** `at` of 100 earn less; or no more is known than that it lies within two shares, null for an open end. */
export type Place = { at: number } | { at: null; from: number | null; to: number | null };

/**
 * Where a pay stands among the percentiles that are known: on them exactly, between two of them by the logarithm of
 * the pay, and outside them only below or above. Where percentiles are equal it is in the middle of their shares.
 * @param points in rising order, in the currency and for the period of the pay, which is above zero.
 * @returns null when no percentile is known.
 */
export function placeIn(points: readonly Point[], pay: number): Place | null {
  const from = points.filter(([, amount, limit]) => limit !== "above" && amount <= pay).at(-1);
  const to = points.find(([, amount, limit]) => limit !== "below" && amount >= pay);
  if (from && to && !from[2] && !to[2]) return { at: between(from, to, pay) };
  return from || to ? { at: null, from: from?.[0] ?? null, to: to?.[0] ?? null } : null;
}

/** Pay multiplies rather than adds up, hence the logarithm; amounts of zero or less have none. */
function between([low, less]: Point, [high, more]: Point, pay: number): number {
  if (less === more) return (low + high) / 2;
  const part = less > 0 ? Math.log(pay / less) / Math.log(more / less) : (pay - less) / (more - less);
  return low + (high - low) * part;
}

/** The place as a sentence; `counted` ends it: "respondents earn less". */
export function placeInWords(place: Place, counted: string): string {
  if (place.at !== null) return `An estimate: about ${Math.round(place.at)} of 100 ${counted}.`;
  const { from, to } = place;
  const share = from ?? to;
  const name = share === 50 ? "the median" : `the ${share}th`;
  const part = share === 50 ? "half of the" : `${share} of 100`;
  if (from && to) return `Between ${name} and the ${to}th: ${from} to ${to} of 100 ${counted}.`;
  return `${from ? `Above ${name}: more` : `Below ${name}: fewer`} than ${part} ${counted}.`;
}

/** How often a period comes in a year, full time: 40 hours in each of 52 weeks of 5 days. */
const timesAYear: Record<PayPeriod, number> = { year: 1, month: 12, day: 260, hour: 2080 };

/** Pay for one period as pay for another, by `timesAYear`. */
export function inPeriod(pay: number, from: PayPeriod, to: PayPeriod): number {
  return from === to ? pay : (pay * timesAYear[from]) / timesAYear[to];
}

/** Own pay as it was understood: what it comes to in a year, and by which reckoning. */
export function payInWords(pay: number, currency: string, period: PayPeriod): string {
  const reckoned = period === "year" ? "" : ` (${timesAYear[period]} × the ${period})`;
  return `Your pay: ${formatMoney(inPeriod(pay, period, "year"), currency)} a year${reckoned}.`;
}

/** Where own pay is marked on an axis from nothing to `end`, as attributes in SVG; beyond it the mark points further. */
export function markOn(
  end: number,
  pay: number,
): { x: string; "text-anchor": "middle" | "end"; label: string } {
  const x = `${Math.round(Math.min(pay / end, 1) * 10_000) / 100}%`;
  return pay > end
    ? { x, "text-anchor": "end", label: "You →" }
    : { x, "text-anchor": "middle", label: "You" };
}
