import { z } from "zod";
import { slug } from "@/lib/slug";

/** What others see, whole: what is not named is not shown. */
export const shareInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "Write a name, or leave the field empty.")
    .max(100)
    .nullable()
    .meta({ description: "How the page calls you; null: not at all." }),
  showsStreak: z.boolean(),
  roles: z.array(slug).max(100),
  evidence: z.array(z.uuid()).max(100, "At most 100 pieces of evidence can be shown."),
});

export type ShareProgress = z.infer<typeof shareInput>;
