import { z } from "zod";
import { slug } from "@/lib/slug";
import { guideContent, taskShape } from "../content";

export const roleParams = z.strictObject({ role: slug });

/** What an editor changes of a guide: absent fields stay as they are. */
export const draftPatch = z.strictObject({
  summary: guideContent.shape.summary.optional(),
  tasks: z
    .array(
      z.strictObject({
        id: z.uuid(),
        title: taskShape.shape.title.optional(),
        text: taskShape.shape.text.optional(),
      }),
    )
    .max(30)
    .optional(),
  origin: z.enum(["save", "autosave"]).default("save"),
});

export type DraftPatch = z.infer<typeof draftPatch>;
