import type { RateKind } from "@/db/enums";
import { type Figure, type Statistics, statistics } from "../figure";

/** Units of `currency` for one US dollar, or for one international dollar in the country `area`, as a yearly mean. */
export type Rate = {
  kind: RateKind;
  /** The currency of an exchange rate, the country of a purchasing power. */
  area: string;
  currency: string;
  year: number;
  rate: number;
  /** Who published it, in words for readers. */
  source: string;
};

/** What a reader wants figures in: a currency, or international dollars of equal purchasing power. */
export type Target = { currency: string } | { power: true };

/** A target as an address names it: `EUR`, or `power`. */
export const targetShape = /^(?:[A-Z]{3}|power)$/;

/** @param name of `targetShape`. */
export function targetOf(name: string): Target {
  return name === "power" ? { power: true } : { currency: name };
}

/** One multiplication: how many `to` for one `from`. */
export interface Step {
  kind: RateKind;
  from: string;
  to: string;
  /** Where the purchasing power is that of. */
  country: string | null;
  rate: number;
  year: number;
  source: string;
}

/** Statistics in whole units of the target. A bound of the source stays a bound: see the figure's `limits`. */
export interface Converted extends Statistics {
  /** ISO 4217, or `internationalDollar`. */
  currency: string;
  /** All steps in one. */
  rate: number;
  /** The year of the last step; null where the figure was in that currency already. */
  rateYear: number | null;
  rateSource: string | null;
  steps: Step[];
}

export type Conversion = { converted: Converted } | { notConverted: string };

type Convertible = Pick<Figure, "currency" | "country" | "year"> & Statistics;

export const internationalDollar = "international dollar";

/** A rate older than this says little of the year in question. */
export const oldestRateInYears = 5;

/**
 * A figure in another currency, or by purchasing power: first into the country's own currency, then into international
 * dollars. Each rate is of the figure's year, or else of the latest year before it; never of a later one. Without
 * one there is a reason and no number.
 */
export function convert(figure: Convertible, rates: readonly Rate[], target: Target): Conversion {
  if (statistics.every((name) => figure[name] === null)) return { notConverted: "no statistic to convert" };
  const steps = "power" in target ? stepsToPower(figure, rates) : stepsTo(target.currency, figure, rates);
  if (typeof steps === "string") return { notConverted: steps };
  const rate = steps.reduce((product, step) => product * step.rate, 1);
  const last = steps.at(-1);
  const amounts = statistics.map((name) => [name, times(figure[name], rate)]);
  return {
    converted: {
      currency: last?.to ?? figure.currency,
      rate,
      rateYear: last?.year ?? null,
      rateSource: [...new Set(steps.map(({ source }) => source))].join("; ") || null,
      steps,
      ...(Object.fromEntries(amounts) as Statistics),
    },
  };
}

function times(amount: number | null, rate: number): number | null {
  return amount === null ? null : Math.round(amount * rate);
}

/** The steps, none where the figure is in that currency already, or why there are none. */
function stepsTo(
  currency: string,
  figure: Pick<Figure, "currency" | "year">,
  rates: readonly Rate[],
): Step[] | string {
  if (figure.currency === currency) return [];
  if (figure.year === null) return "year not stated by source";
  const from = exchangeRates(figure.currency, figure.year, rates);
  const to = exchangeRates(currency, figure.year, rates);
  for (const [code, found] of [[figure.currency, from] as const, [currency, to] as const]) {
    if (found?.size === 0) return `no rate of ${code}`;
  }
  // Both sides of a pair of currencies are of one year; the US dollar has the rate 1 in every year.
  const years = [...(from ?? to ?? new Map()).keys()].filter((year) => !from || !to || to.has(year));
  if (years.length === 0) return `no year with a rate of ${figure.currency} and ${currency}`;
  const year = Math.max(...years);
  const ours = from?.get(year);
  const theirs = to?.get(year);
  return [
    {
      kind: "exchange",
      from: figure.currency,
      to: currency,
      country: null,
      rate: (theirs?.rate ?? 1) / (ours?.rate ?? 1),
      year,
      source: [...new Set([ours, theirs].flatMap((rate) => rate?.source ?? []))].join("; "),
    },
  ];
}

/** By year; null for the US dollar, in which the rates are. */
function exchangeRates(currency: string, year: number, rates: readonly Rate[]): Map<number, Rate> | null {
  return currency === "USD" ? null : byYear("exchange", currency, year, rates);
}

function stepsToPower(
  figure: Pick<Figure, "currency" | "country" | "year">,
  rates: readonly Rate[],
): Step[] | string {
  if (figure.country === "ALL") return "the whole world has no purchasing power";
  if (figure.year === null) return "year not stated by source";
  const powers = byYear("purchasing-power", figure.country, figure.year, rates);
  const power = powers.get(Math.max(...powers.keys()));
  if (!power) return `no purchasing power of ${figure.country}`;
  const exchange = stepsTo(power.currency, figure, rates);
  if (typeof exchange === "string") return exchange;
  return [
    ...exchange,
    {
      kind: "purchasing-power",
      from: power.currency,
      to: internationalDollar,
      country: figure.country,
      rate: 1 / power.rate,
      year: power.year,
      source: power.source,
    },
  ];
}

function byYear(kind: RateKind, area: string, latest: number, rates: readonly Rate[]): Map<number, Rate> {
  const found = sorted(rates).get(`${kind} ${area}`) ?? [];
  const near = found.filter(({ year }) => year <= latest && year >= latest - oldestRateInYears);
  return new Map(near.map((rate) => [rate.year, rate]));
}

const known = new WeakMap<readonly Rate[], Map<string, Rate[]>>();

/** Rates by what they are of, sorted once for the many figures of a page. */
function sorted(rates: readonly Rate[]): Map<string, Rate[]> {
  const before = known.get(rates);
  if (before) return before;
  const byArea = new Map<string, Rate[]>();
  for (const rate of rates) {
    const key = `${rate.kind} ${rate.area}`;
    byArea.set(key, [...(byArea.get(key) ?? []), rate]);
  }
  known.set(rates, byArea);
  return byArea;
}
