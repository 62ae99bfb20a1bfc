import { z } from "zod";
import { weekdays } from "@/lib/repeat-rule";
import { addressText } from "../address-text";
import { day } from "../input";

/** What the address of "Use a role’s day" chooses; whatever makes no sense in it is left aside. */
export const newPlanSearch = z.object({
  role: addressText(z.string().min(1).max(80)),
  date: addressText(day),
  start: addressText(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
  hours: addressText(z.coerce.number().min(0.5).max(16)),
  /** The days of the week on which it comes back; none for one day alone. */
  on: z
    .union([z.enum(weekdays).transform((one) => [one]), z.array(z.enum(weekdays)).max(7)])
    .optional()
    .catch(undefined),
});

export type NewPlanSearch = z.infer<typeof newPlanSearch>;
