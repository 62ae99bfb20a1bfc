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
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/page";
import { csvHeaders } from "./downloads/csv-headers";
import { figuresCsv } from "./downloads/figures-csv";
import { listDownload } from "./downloads/queries";
import { salariesFileQuery, salariesQuery } from "./input";

const amount = z.number().nullable();
const statistics = {
  p10: amount,
  p25: amount,
  median: amount,
  p75: amount,
  p90: amount,
  mean: amount,
  low: amount,
  high: amount,
};

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
    ...statistics,
    limits: z.record(z.string(), z.enum(["above", "below"])),
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

const noticeShape = z
  .object({
    source: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    licence: z.string().nullable(),
    licenceUrl: z.string().nullable(),
    attribution: z.string().nullable(),
    caveat: z.string().nullable(),
  })
  .meta({
    id: "SourceNotice",
    description:
      "What goes with the figures of a source wherever they are passed on: who publishes them, under which licence, and what to bear in mind.",
  });

/** Readers of a release that was just replaced see the new one within a minute. */
const cache = "public, max-age=60";

export const listSalaries = endpoint({
  name: "listSalaries",
  method: "GET",
  path: "/api/v1/salaries",
  summary:
    "Pay figures by role, country, experience, source, year, currency, degree or language; without a source, of all of them. With `convert` also in another currency or by purchasing power.",
  who: "anyone",
  query: salariesQuery,
  output: pageOf(figureShape).extend({ notices: z.array(noticeShape) }),
  cache,
  work: async ({ query }) => ({ body: await listDownload(query) }),
});

export const downloadSalaries = endpoint({
  name: "downloadSalaries",
  method: "GET",
  path: "/api/v1/salaries.csv",
  summary:
    "The same figures as a CSV file of at most 10,000 rows, each with its source, licence and caveat; a `Link` header leads to the rows after them.",
  who: "anyone",
  query: salariesFileQuery,
  output: z.string(),
  type: "text/csv",
  cache,
  perMinute: 300,
  work: async ({ query }) => {
    const download = await listDownload(query);
    const body = figuresCsv(download, query.convert !== undefined);
    return { body, headers: csvHeaders(query, download.next) };
  },
});
