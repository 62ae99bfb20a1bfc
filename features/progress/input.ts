import { z } from "zod";
import { markStates } from "@/db/enums";
import { pageQuery } from "@/lib/http/page";
import { documentPath, entryName, slug } from "@/lib/slug";

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
  /** What was picked where a step says "pick one". */
  picks: z
    .array(z.strictObject({ entry: entryName, technology: slug.nullable(), changedAt: z.iso.datetime() }))
    .max(100)
    .default([]),
});

export type MergeMarks = z.infer<typeof mergeInput>["kept"];
export type MergePicks = z.infer<typeof mergeInput>["picks"];

/** The path of a guide, as the browser shows it. */
export const progressQuery = z.strictObject({ path: documentPath });

/** When a guide was read, as the answer for its page said. */
export const visitInput = z.strictObject({ role: slug, readAt: z.iso.datetime() });

export const setPickInput = z
  .strictObject({ ...entryFields, technology: slug.nullable() })
  .refine(namesOneEntry, oneEntry);

export type SetPick = z.infer<typeof setPickInput>;

export const answerInput = z
  .strictObject({ ...entryFields, question: slug, isKnown: z.boolean() })
  .refine(namesOneEntry, oneEntry);

export type AnswerQuestion = z.infer<typeof answerInput>;
