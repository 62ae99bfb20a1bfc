import { countryName, formatCount } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { boundedMoney } from "../bound-words";
import type { Figure } from "../figure";

/**
 * The figures of each source's newest year, currency by currency; a year that the source does not state counts as old.
 * Those with numbers stand first.
 */
export function newestOfEach<T extends Figure>(figures: readonly T[]): T[] {
  const keyOf = ({ source, currency, period }: T) => `${source} ${currency} ${period}`;
  const newest = new Map<string, number>();
  for (const figure of figures) {
    newest.set(keyOf(figure), Math.max(newest.get(keyOf(figure)) ?? 0, figure.year ?? 0));
  }
  const kept = figures.filter((figure) => newest.get(keyOf(figure)) === (figure.year ?? 0));
  return [...kept.filter(({ status }) => status === "ok"), ...kept.filter(({ status }) => status !== "ok")];
}

const names = [
  ["low", "The lowest stated"],
  ["p10", "One in ten earns less than"],
  ["p25", "A quarter earns less than"],
  ["median", "Half earn more than (median)"],
  ["p75", "A quarter earns more than"],
  ["p90", "One in ten earns more than"],
  ["high", "The highest stated"],
  ["mean", "Average (mean)"],
] as const;

/** What a figure says, as rows of a table: only what the source states, a bound as a bound. */
export function statisticRows(figure: Figure): { name: string; amount: string; isMedian: boolean }[] {
  if (figure.status !== "ok") return [];
  return names.flatMap(([key, name]) => {
    const value = figure[key];
    if (value === null) return [];
    const amount = boundedMoney(value, figure.currency, figure.limits[key]);
    const isDisputed = key === "mean" && figure.measure === "disputed";
    return [
      {
        name: isDisputed ? "Average (the source also says median)" : name,
        amount,
        isMedian: key === "median",
      },
    ];
  });
}

/** Why a figure has no number. */
export function absenceInWords({ status, n }: Pick<Figure, "status" | "n">): string {
  if (status === "too-few") return `Too few reports (n = ${n === null ? "unknown" : formatCount(n)}).`;
  if (status === "suppressed-by-source") return "The source does not publish this figure.";
  return "Withdrawn by the source.";
}

const measures = {
  percentiles: "Percentiles",
  median: "Median",
  mean: "Mean",
  range: "Range",
  disputed: "Average or median: the source says both",
} as const;

/** `Percentiles of pay for a year, 2025, n = 285` */
export function evidenceLine({ measure, period, year, n }: Figure): string {
  const when = year === null ? "year not stated by source" : String(year);
  const people = n === null ? "number of people not stated" : `n = ${formatCount(n)}`;
  return `${measures[measure]} of pay for ${withArticle(period)}, ${when}, ${people}`;
}

/** `Backend developer pay, Germany` */
export function cardTitle(role: string, country: string): string {
  return `${role} pay, ${countryName(country)}`;
}
