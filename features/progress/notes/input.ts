import { z } from "zod";
import { pageQuery } from "@/lib/http/page";
import { slug } from "@/lib/slug";
import { entryFields, namesOneEntry, oneEntry } from "../input";

/** Markdown. */
const text = z.string().min(1).max(20_000, "A note takes at most 20,000 characters.");

export const addNoteInput = z.strictObject({ ...entryFields, text }).refine(namesOneEntry, oneEntry);
export const changeNoteInput = z.strictObject({ text: text.optional() });
export const noteListQuery = z.strictObject({
  ...pageQuery,
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Words; `or`, `-not` and "a phrase" are understood.' }),
  role: slug.optional(),
});
export const noteCursor = z.tuple([z.uuid()]);

export type AddNote = z.infer<typeof addNoteInput>;
export type ChangeNote = z.infer<typeof changeNoteInput>;
export type NotePage = { limit: number } & Partial<Record<"cursor" | "q" | "role", string | undefined>>;
