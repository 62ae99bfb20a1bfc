import { z } from "zod";
import { listAccesses } from "@/db/enums";

const name = z
  .string()
  .max(100, "The name of a list takes at most 100 characters.")
  .refine((text) => text.trim() !== "", "Give the list a name.");
/** Markdown. */
const description = z.string().max(2000, "A description takes at most 2,000 characters.").nullable();
const access = z.enum(listAccesses);

export const makeListInput = z.strictObject({
  name,
  description: description.optional(),
  access: access.optional(),
});

export type MakeList = z.infer<typeof makeListInput>;

export const changeListInput = z.strictObject({
  name: name.optional(),
  description: description.optional(),
  access: access.optional(),
});

export type ChangeList = z.infer<typeof changeListInput>;
