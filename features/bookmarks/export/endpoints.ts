import { z } from "zod";
import { listAccesses } from "@/db/enums";
import { now, toTimestamp } from "@/lib/dates";
import { endpoint } from "@/lib/http/endpoint";
import { ownBookmark, ownFormat } from "../own-format";
import { bookmarksCsv, bookmarksHtml } from "./export-files";
import { exportAll } from "./queries";

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
    bookmarks: z.array(ownBookmark),
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
