import type { FigureStatus, Measure, PayPeriod } from "@/db/enums";
import { countryName, formatMoney, formatMoneyRange } from "@/lib/money";
import { withArticle } from "@/lib/text";

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
  const { measure, median, mean, low, high, currency, period } = figure;
  const each = withArticle(period);
  const amount = (value: number) => formatMoney(value, currency);
  const range = low !== null && high !== null ? formatMoneyRange(low, high, currency) : null;
  const middle = median ?? mean;
  // The source calls one number by two names: it stands, and so does the contradiction.
  if (measure === "disputed" && middle !== null) return `${amount(middle)} ${each}, average or median`;
  if (range) return mean === null ? `${range} ${each}` : `${range} ${each}, mean ${amount(mean)}`;
  if (measure === "mean" && mean !== null) return `Mean ${amount(mean)} ${each}`;
  return median === null ? "Not stated by the source" : `Median ${amount(median)} ${each}`;
}

function experienceWords(experience: string): string | null {
  if (experience === "all") return null;
  return /^\d/.test(experience)
    ? `${experience.replace("-", "–")} years`
    : `${experience[0]?.toUpperCase()}${experience.slice(1)} level`;
}
