import type { FigureStatus, Measure, PayPeriod } from "@/db/enums";
import { countryName, formatMoney, formatMoneyRange } from "@/lib/money";

/** A statistic as it is kept: what it is of, and its numbers in whole units of the currency. */
export interface KeptFigure {
  subject: string;
  country: string;
  experience: string;
  currency: string;
  period: PayPeriod;
  status: FigureStatus;
  measure: Measure;
  median: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
}

const unavailable: Record<Exclude<FigureStatus, "ok">, string> = {
  "too-few": "Too few reports",
  "suppressed-by-source": "Not stated by the source",
  withdrawn: "Withdrawn",
};

/** Who and where: `Backend developer, Canada, 3–5 years`. */
export function figureTitle({ subject, country, experience }: KeptFigure): string {
  return [subject, countryName(country), experienceWords(experience)].filter(Boolean).join(", ");
}

/** The figure itself with its measure and period: `Median USD 171,250 a year`, `₹4,00,000 – ₹20,00,000 a year`. */
export function figureText(figure: KeptFigure): string {
  if (figure.status !== "ok") return unavailable[figure.status];
  const { median, mean, low, high, currency, period } = figure;
  const range = low !== null && high !== null ? formatMoneyRange(low, high, currency) : null;
  const amount = (value: number) => formatMoney(value, currency);
  if (figure.measure === "mean" && mean !== null) return `Mean ${amount(mean)} a ${period}`;
  if (figure.measure === "range" && range) return `${range} a ${period}`;
  // Two sources of one article contradict each other: neither number stands alone.
  if (figure.measure === "disputed" && mean !== null) return `${amount(mean)} a ${period}, average or median`;
  if (figure.measure === "disputed" && range) return `${range} a ${period}, disputed`;
  if (median !== null) return `Median ${amount(median)} a ${period}`;
  return "Not stated by the source";
}

function experienceWords(experience: string): string | null {
  if (experience === "all") return null;
  return /^\d/.test(experience)
    ? `${experience.replace("-", "–")} years`
    : `${experience[0]?.toUpperCase()}${experience.slice(1)} level`;
}
