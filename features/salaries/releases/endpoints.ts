import { z } from "zod";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { putBack } from "./mutations";
import * as queries from "./queries";

const counted = { rows: z.int() };
const releaseShape = z.object({
  id: z.uuid(),
  label: z.string(),
  importedAt: z.iso.datetime(),
  importedBy: z.string().nullable(),
  rowsRead: z.int(),
  rowsUsed: z.int(),
  figures: z.int(),
  report: z.object({
    dropped: z.array(z.object({ rule: z.string(), ...counted })).default([]),
    unknown: z.array(z.object({ column: z.string(), label: z.string(), ...counted })).default([]),
  }),
  publishedAt: z.iso.datetime().nullable(),
  publishedBy: z.string().nullable(),
});

export const readDesk = endpoint({
  name: "readDesk",
  method: "GET",
  path: "/api/v1/desk/salaries",
  summary:
    "Every dataset of pay with its releases: which one readers have, and what the imports read and dropped.",
  who: "editor",
  output: z.object({
    items: z.array(
      z.object({
        slug: z.string(),
        title: z.string(),
        source: z.string(),
        liveReleaseId: z.uuid().nullable(),
        releases: z.array(releaseShape),
      }),
    ),
  }),
  work: async () => ({ body: { items: await queries.listDatasets() } }),
});

export const publishRelease = endpoint({
  name: "publishRelease",
  method: "POST",
  path: "/api/v1/desk/salaries/releases/{id}/publish",
  summary: "Give readers this release again. The answer names the one they had, which undoes it.",
  who: "editor",
  params: idParams,
  output: z.object({
    dataset: z.string(),
    release: z.string(),
    releaseId: z.uuid(),
    previousId: z.uuid().nullable(),
    isChanged: z.boolean(),
    figures: z.int(),
    withdrawn: z.int(),
  }),
  work: async ({ person, params }) => {
    const { notice, ...back } = await putBack(person, { releaseId: params.id });
    return { body: back, ...(notice && { siteNotice: notice }) };
  },
});
