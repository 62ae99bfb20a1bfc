import { z } from "zod";
import { cursorOnPage, pageQuery } from "@/lib/http/page";
import { contextLength } from "./anchoring";

const path = z
  .string()
  .max(200)
  .regex(/^\/(?:roles|articles)\/[a-z0-9-]+$/, "Name a guide or an article.");
const note = z.string().min(1).max(20_000, "A note takes at most 20,000 characters.");

export const highlightListQuery = z.strictObject({
  ...pageQuery,
  path: path.optional().meta({ description: "Only of this guide or article." }),
});
export const highlightCursor = z.tuple([z.uuid()]);

/** What the page is asked for in its address. A cursor that is not ours counts as absent. */
export const highlightPageQuery = z.object({
  cursor: cursorOnPage(highlightCursor),
});

export const addHighlightInput = z.strictObject({
  path,
  anchor: z
    .string()
    .max(100)
    .optional()
    .meta({ description: "The key of the entry that the passage stands in." }),
  quote: z.string().min(1).max(2000, "A passage takes at most 2,000 characters."),
  prefix: z.string().max(contextLength).default(""),
  suffix: z.string().max(contextLength).default(""),
  note: note.optional(),
});

export const changeHighlightInput = z.strictObject({ note: note.nullable().optional() });

export type AddHighlight = z.infer<typeof addHighlightInput>;
export type ChangeHighlight = z.infer<typeof changeHighlightInput>;
