import { z } from "zod";
import { listAccesses, readingStates } from "@/db/enums";
import { now, toTimestamp } from "@/lib/dates";
import { endpoint } from "@/lib/http/endpoint";
import { ownFormat } from "../import/own-json";
import { readingShape } from "../shape";
import { bookmarksCsv, bookmarksHtml } from "./export-files";
import { exportAll } from "./queries";

const name = z.string().optional();

export const exportBookmarks = endpoint({
  name: "exportBookmarks",
  method: "GET",
  path: "/api/v1/bookmarks/export",
  summary: "All that you keep, with nothing lost: the import takes it back.",
  who: "learner",
  perMinute: 30,
  output: z.object({
    format: z.literal(ownFormat),
    version: z.literal(1),
    exportedAt: z.iso.datetime(),
    lists: z.array(
      z.object({ name: z.string(), description: z.string().nullable(), access: z.enum(listAccesses) }),
    ),
    bookmarks: z.array(
      z.object({
        url: name,
        guide: name,
        entryId: name,
        figureId: name,
        technology: name,
        article: name,
        title: z.string(),
        text: z.string(),
        ownTitle: z.string().nullable(),
        note: z.string().nullable(),
        tags: z.array(z.string()),
        list: z.string().nullable(),
        position: z.string().nullable(),
        state: z.enum(readingStates),
        reading: readingShape,
        keptAt: z.iso.datetime(),
      }),
    ),
  }),
  work: async ({ person }) => ({
    body: {
      format: ownFormat,
      version: 1 as const,
      exportedAt: toTimestamp(now()),
      ...(await exportAll(person)),
    },
    headers: asFile("bookmarks.json"),
  }),
});

export const exportBookmarksCsv = endpoint({
  name: "exportBookmarksCsv",
  method: "GET",
  path: "/api/v1/bookmarks/export.csv",
  summary: "All that you keep as a table.",
  who: "learner",
  perMinute: 30,
  type: "text/csv",
  output: z.string(),
  work: async ({ person }) => ({
    body: bookmarksCsv((await exportAll(person)).bookmarks),
    headers: asFile("bookmarks.csv"),
  }),
});

export const exportBookmarksHtml = endpoint({
  name: "exportBookmarksHtml",
  method: "GET",
  path: "/api/v1/bookmarks/export.html",
  summary: "All that you keep, as browsers read it.",
  who: "learner",
  perMinute: 30,
  type: "text/html",
  output: z.string(),
  work: async ({ person }) => ({
    body: bookmarksHtml((await exportAll(person)).bookmarks),
    headers: asFile("bookmarks.html"),
  }),
});

function asFile(file: string) {
  return { "content-disposition": `attachment; filename="${file}"` };
}
