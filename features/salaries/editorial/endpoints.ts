import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { editorialInput } from "./input";
import { publishEditorial } from "./mutations";
import * as queries from "./queries";

const preview = z.object({
  rows: z.int(),
  faults: z.array(z.object({ line: z.int(), column: z.int(), name: z.string(), message: z.string() })),
  faultCount: z.int(),
  comparedWith: z.uuid().nullable(),
  added: z.array(z.object({ figure: z.string(), says: z.string() })),
  changed: z.array(z.object({ figure: z.string(), said: z.string(), says: z.string() })),
  withdrawn: z.array(z.object({ figure: z.string(), said: z.string() })),
  same: z.int(),
});

export const previewFigures = endpoint({
  name: "previewFigures",
  method: "POST",
  path: "/api/v1/desk/salaries/preview",
  summary:
    "Look a CSV file of articles' figures over: every fault, and what it would change. Changes nothing.",
  who: "editor",
  body: editorialInput.pick({ csv: true }),
  output: preview,
  perMinute: 120,
  work: async ({ person, body }) => ({ body: await queries.previewEditorial(person, body.csv) }),
});

export const publishFigures = endpoint({
  name: "publishFigures",
  method: "POST",
  path: "/api/v1/desk/salaries/releases",
  summary: "Publish a CSV file of articles' figures as a new release. A file with a fault changes nothing.",
  who: "editor",
  body: editorialInput,
  output: z.object({
    releaseId: z.uuid().nullable(),
    previousId: z.uuid().nullable(),
    isChanged: z.boolean(),
    figures: z.int(),
    withdrawn: z.int(),
  }),
  perMinute: 120,
  work: async ({ person, body }) => {
    const { notice, ...published } = await publishEditorial(person, body);
    return { body: published, ...(notice && { siteNotice: notice }) };
  },
});

export const downloadEditorial = endpoint({
  name: "downloadEditorial",
  method: "GET",
  path: "/api/v1/desk/salaries/editorial.csv",
  summary: "The figures of articles that readers have, as the CSV file that can be published again.",
  who: "editor",
  output: z.string(),
  type: "text/csv",
  work: async ({ person }) => ({
    body: await queries.downloadEditorial(person),
    headers: { "content-disposition": 'attachment; filename="editorial.csv"' },
  }),
});
