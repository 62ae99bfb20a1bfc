import { z } from "zod";
import { day } from "../input";
import { focusMethod } from "../settings/input";

export const startFocusInput = z.strictObject({
  blockId: z.uuid(),
  /** Which date of a routine; left out, the block happens once. */
  occurrence: day.optional(),
  /** Null for no breaks. Left out, it is the one chosen last; given, it is chosen from now on. */
  method: focusMethod.nullable().optional(),
});

export const stepFocusInput = z
  .strictObject({
    does: z.enum(["pause", "resume", "skip", "choose", "finish"]),
    /** With `choose`: how to work from now on; null for no breaks. */
    method: focusMethod.nullable().optional(),
    /** With `finish`: how many minutes count, where the clock knows it less well than the person. */
    minutes: z.int().min(1).max(1440).optional(),
  })
  .refine(({ does, method }) => (does === "choose") === (method !== undefined), {
    error: "Send a method with choose, and with nothing else.",
    path: ["method"],
  });

export type StartFocus = z.infer<typeof startFocusInput>;
export type StepFocus = z.infer<typeof stepFocusInput>;

/** What is read of a guide: what it says of breaks. */
export const breakText = z.string().catch("");
