import { z } from "zod";
import { slug } from "@/lib/slug";
import { guideContent, questionList, taskShape } from "../content";

export const roleParams = z.strictObject({ role: slug });

const { title, text } = taskShape.shape;
/** As PostgreSQL writes it: a new entry is found again by the id that it was given. */
const id = z.uuid().toLowerCase();
const changedPiece = z.strictObject({ id, title: title.optional(), text: text.optional() });

/** What an editor changes of a guide: absent fields stay as they are. */
export const draftPatch = z.strictObject({
  summary: guideContent.shape.summary.optional(),
  /** `questions` are given whole: those that are left out are taken out. */
  tasks: z
    .array(changedPiece.extend({ questions: questionList.optional() }))
    .max(30)
    .optional(),
  steps: z.array(changedPiece).max(15).optional(),
  /** New tasks and steps, each after the one that it is like and with that one's topics, sources and the rest. */
  added: z
    .array(z.strictObject({ id, like: id, title, text }))
    .max(30)
    .optional(),
  /** Tasks and steps that are taken out. What other entries refer to passes to those added in their place. */
  removed: z.array(id).max(45).optional(),
  /** Removed ones that went into another task or step, which takes over what referred to them. */
  merged: z
    .array(z.strictObject({ id, into: id }))
    .max(45)
    .optional(),
  /**
   * Tasks and steps that were taken out of this draft and come back as they last were, before all else is changed;
   * `from` is what each had been merged into.
   */
  back: z
    .array(z.strictObject({ id, from: id.optional() }))
    .max(45)
    .optional(),
  origin: z.enum(["save", "autosave"]).default("save"),
});

/** What became of the entries that the new text lacks: old id to new ids; none for one removed on purpose. */
export const publishInput = z.strictObject({
  successors: z
    .record(z.uuid(), z.array(z.uuid()).max(30))
    .refine((map) => Object.keys(map).length <= 300, "At most 300 entries have successors.")
    .default({}),
});

export type DraftPatch = z.infer<typeof draftPatch>;
