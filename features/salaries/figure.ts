import type {
  Breakdown,
  Experience,
  ExperienceBasis,
  FigureStatus,
  Measure,
  OccupationRelation,
  PayPeriod,
} from "@/db/enums";

/** How pay is spread, in rising order. */
export const percentiles = ["p10", "p25", "median", "p75", "p90"] as const;
/** The numbers that a figure may have. */
export const statistics = [...percentiles, "mean", "low", "high"] as const;
export type Statistic = (typeof statistics)[number];
export type Statistics = Record<Statistic, number | null>;

/** One statistic as a release gives it. Amounts are whole units of the currency; null is unknown. */
export type Figure = Statistics & {
  id: string;
  country: string;
  /** What else the people have in common: a degree, a language; `none` is everybody. */
  breakdown: Breakdown;
  /** Which degree or language, as a slug; empty for everybody. */
  segment: string;
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
  /** Percentiles of which the source states but a bound: the value is that bound. */
  limits: Record<string, "above" | "below">;
  /** The source's own title of the occupation that the figure is about; null when it is about a role of ours. */
  occupation: { code: string; title: string } | null;
};

/** A figure of which no number is known. */
export const noNumbers = {
  p10: null,
  p25: null,
  median: null,
  p75: null,
  p90: null,
  mean: null,
  low: null,
  high: null,
} as const satisfies Record<Statistic, null>;

/** A figure of which nothing is known but whom it is about: what a reading of one begins from. */
export const unknownStatistics = {
  ...noNumbers,
  limits: {},
  occupation: null,
  breakdown: "none",
  segment: "",
} as const;

/** A figure as the HTTP API lists it. */
export type ListedFigure = Figure & {
  /** The slug of the role; null for an occupation that is none of ours. */
  role: string | null;
  roleTitle: string | null;
  /** How the occupation relates to the role asked for; `same` where the figure is about the role itself. */
  relation: OccupationRelation | null;
  release: string;
  claimId: string | null;
  withdrawnAt: string | null;
};
