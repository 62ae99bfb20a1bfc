import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/page";
import { csvHeaders } from "./downloads/csv-headers";
import { figuresCsv } from "./downloads/figures-csv";
import { listDownload } from "./downloads/queries";
import { figureShape } from "./figure-shape";
import { salariesFileQuery, salariesQuery } from "./input";

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
  perMinute: 60,
  work: async ({ query }) => {
    const download = await listDownload(query);
    const body = figuresCsv(download, query.convert !== undefined);
    return { body, headers: csvHeaders(query, download.next) };
  },
});
