import type { Experience, ExperienceBasis, FigureStatus, Measure, PayPeriod } from "@/db/enums";

/** One statistic as a release gives it. Amounts are whole units of the currency; null is unknown. */
export type Figure = {
  id: string;
  country: string;
  experience: Experience;
  experienceBasis: ExperienceBasis;
  /** The slug of the dataset. */
  source: string;
  year: number | null;
  currency: string;
  period: PayPeriod;
  population: string;
  measure: Measure;
  status: FigureStatus;
  n: number | null;
  p10: number | null;
  p25: number | null;
  median: number | null;
  p75: number | null;
  p90: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
};

/** A figure as the HTTP API lists it. */
export type ListedFigure = Figure & {
  /** The slug of the role; null for an occupation that is none of ours. */
  role: string | null;
  roleTitle: string | null;
  occupation: { code: string; title: string } | null;
  release: string;
  limits: Record<string, "above" | "below">;
  claimId: string | null;
  withdrawnAt: string | null;
};
