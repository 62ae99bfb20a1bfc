import { z } from "zod";
import { content } from "../input";

const name = z.string().trim().min(1, "Give it a name.").max(100);

export const addOutsideInput = z.strictObject({
  content,
  name: name
    .optional()
    .meta({ description: "What it is called where the file does not say; else the file decides." }),
  insteadOf: z
    .uuid()
    .optional()
    .meta({ description: "The calendar of yours of which this is a newer file; its name stays." }),
});

export const changeOutsideInput = z.strictObject({ name: name.optional(), isShown: z.boolean().optional() });

export type AddOutside = z.infer<typeof addOutsideInput>;
export type ChangeOutside = z.infer<typeof changeOutsideInput>;
