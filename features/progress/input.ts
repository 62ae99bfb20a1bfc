import { z } from "zod";
import { markStates } from "@/db/enums";
import { pageQuery } from "@/lib/http/page";
import { slug } from "@/lib/slug";

/** A role's slug and an entry's key: `backend-developer#api-development`. */
const entryName = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, "Name an entry as role#key.");

/** An entry by its id, or by its place in a guide. */
export const entryFields = { entryId: z.uuid().optional(), entry: entryName.optional() };

interface EntryRef {
  entryId?: string | undefined;
  entry?: string | undefined;
}

export const namesOneEntry = ({ entryId, entry }: EntryRef) =>
  (entryId === undefined) !== (entry === undefined);
export const oneEntry = { error: "Name one entry, by entryId or by entry.", path: ["entry"] };

/** A null state takes back what was said. */
export const setMarkInput = z
  .strictObject({ ...entryFields, state: z.enum(markStates).nullable() })
  .refine(namesOneEntry, oneEntry);

export type SetMark = z.infer<typeof setMarkInput>;

export const markListQuery = z.strictObject({ ...pageQuery, role: slug.optional() });
export const markCursor = z.tuple([z.uuid()]);

export const undoInput = z.strictObject({ changeId: z.uuid() });
export const resetInput = z.strictObject({ role: slug });

/** What a browser kept before somebody signed in. */
export const mergeInput = z.strictObject({
  kept: z
    .array(
      z.strictObject({
        entry: entryName,
        state: z.enum(markStates).nullable(),
        changedAt: z.iso.datetime(),
      }),
    )
    .max(1000),
});

export type MergeMarks = z.infer<typeof mergeInput>["kept"];

/** The path of a guide, as the browser shows it. */
export const progressQuery = z.strictObject({
  path: z
    .string()
    .max(300)
    .regex(/^\/[a-z0-9/-]*$/, "This is not the path of a document."),
});
