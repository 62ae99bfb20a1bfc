import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { importBookmarks as keepAll, previewImport as look } from "./mutations";

/** The file as text, at most 25 MB with what JSON adds to it. */
const body = z.strictObject({ content: z.string().min(1).max(25_000_000) });
const maxBytes = 25 * 1024 * 1024;

const remarks = z.array(z.object({ place: z.string(), title: z.string(), reason: z.string() }));
const report = z
  .object({
    format: z.string(),
    total: z.int(),
    fresh: z.int(),
    known: z.int(),
    doubles: z.int(),
    similar: z.int(),
    refused: z.int(),
    cleaned: z.int(),
    refusals: remarks,
    cleanings: remarks,
    lists: z.array(z.string()),
    tags: z.int(),
    examples: z.array(z.string()),
    changeId: z.uuid().nullable(),
  })
  .meta({
    id: "ImportReport",
    description:
      "`fresh` is kept, `known` was kept already, `doubles` stood in the file twice, `similar` of the fresh are kept under another spelling. `refusals` and `cleanings` are the first hundred.",
  });

export const previewBookmarkImport = endpoint({
  name: "previewBookmarkImport",
  method: "POST",
  path: "/api/v1/bookmarks/import/preview",
  summary: "What a file of bookmarks would bring. Changes nothing.",
  who: "learner",
  body,
  output: report,
  maxBytes,
  perMinute: 20,
  work: async ({ person, body: { content } }) => ({ body: await look(person, content) }),
});

export const importBookmarks = endpoint({
  name: "importBookmarks",
  method: "POST",
  path: "/api/v1/bookmarks/import",
  summary:
    "Keep what a file holds: HTML of browsers, linkding or Pocket, CSV of Pocket or Raindrop, our own JSON or CSV.",
  who: "learner",
  body,
  output: report,
  maxBytes,
  perMinute: 10,
  work: async ({ person, body: { content } }) => ({ body: await keepAll(person, content) }),
});
