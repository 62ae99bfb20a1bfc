import { z } from "zod";
import {
  breakdowns,
  experienceBases,
  experiences,
  figureStatuses,
  measures,
  occupationRelations,
  payPeriods,
  rateKinds,
} from "@/db/enums";

const amount = z.number().nullable();
/** The numbers of a figure, in whole units of the currency. */
export const statistics = {
  p10: amount,
  p25: amount,
  median: amount,
  p75: amount,
  p90: amount,
  mean: amount,
  low: amount,
  high: amount,
};

/** Percentiles of which the source states but a bound. */
export const limits = z.record(z.string(), z.enum(["above", "below"]));

const convertedShape = z
  .object({
    currency: z.string(),
    rate: z.number(),
    rateYear: z.int().nullable(),
    rateSource: z.string().nullable(),
    steps: z.array(
      z.object({
        kind: z.enum(rateKinds),
        from: z.string(),
        to: z.string(),
        country: z.string().nullable(),
        rate: z.number(),
        year: z.int(),
        source: z.string(),
      }),
    ),
    ...statistics,
  })
  .meta({
    id: "Converted",
    description:
      "The statistics in whole units of another currency, or in international dollars of equal purchasing power. The rate is what all steps make together; each step has its own year and source.",
  });

/** A figure as the HTTP API gives it. */
export const figureShape = z
  .object({
    id: z.uuid(),
    role: z.string().nullable(),
    roleTitle: z.string().nullable(),
    occupation: z.object({ code: z.string(), title: z.string() }).nullable(),
    relation: z.enum(occupationRelations).nullable(),
    country: z.string(),
    breakdown: z.enum(breakdowns),
    segment: z.string(),
    experience: z.enum(experiences),
    experienceBasis: z.enum(experienceBases),
    source: z.string(),
    release: z.string(),
    year: z.int().nullable(),
    currency: z.string(),
    period: z.enum(payPeriods),
    population: z.string(),
    measure: z.enum(measures),
    status: z.enum(figureStatuses),
    n: z.int().nullable(),
    ...statistics,
    limits,
    claimId: z.uuid().nullable(),
    withdrawnAt: z.string().nullable(),
    converted: convertedShape.optional(),
    notConverted: z.string().optional(),
  })
  .meta({
    id: "Figure",
    description:
      "One statistic of one source, in whole units of the currency. Null is unknown. Figures of different sources or measures do not add up. Stack Overflow's figures are under the ODbL 1.0.",
  });
