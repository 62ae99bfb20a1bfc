import { z } from "zod";
import {
  breakdowns,
  experienceBases,
  experiences,
  figureStatuses,
  measures,
  occupationRelations,
  payPeriods,
} from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/page";
import { figuresQuery } from "./input";
import * as queries from "./queries";

const amount = z.number().nullable();

const figureShape = z
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
    p10: amount,
    p25: amount,
    median: amount,
    p75: amount,
    p90: amount,
    mean: amount,
    low: amount,
    high: amount,
    limits: z.record(z.string(), z.enum(["above", "below"])),
    claimId: z.uuid().nullable(),
    withdrawnAt: z.string().nullable(),
  })
  .meta({
    id: "Figure",
    description:
      "One statistic of one source, in whole units of the currency. Null is unknown. Figures of different sources or measures do not add up. Stack Overflow's figures are under the ODbL 1.0.",
  });

export const listSalaries = endpoint({
  name: "listSalaries",
  method: "GET",
  path: "/api/v1/salaries",
  summary:
    "Pay figures by role, country, experience, source, year and currency; without a source, of all of them.",
  who: "anyone",
  query: figuresQuery,
  output: pageOf(figureShape),
  work: async ({ query }) => ({ body: await queries.listFigures(query) }),
});
