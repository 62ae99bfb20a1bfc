import { z } from "zod";
import { experiences, payPeriods } from "@/db/enums";

/** What the page is asked in its address. A value out of shape counts as absent; the pay is read as it was typed. */
export const placeQuery = z.object({
  country: z
    .string()
    .regex(/^([A-Z]{2}|ALL)$/)
    .optional()
    .catch(undefined),
  experience: z.enum(experiences).optional().catch(undefined),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
  // Cut rather than passed over: what is too long is then said to be no amount.
  pay: z
    .string()
    .transform((text) => text.trim().slice(0, 60))
    .optional()
    .catch(undefined),
  period: z.enum(payPeriods).optional().catch(undefined),
});

export type PlaceQuery = z.infer<typeof placeQuery>;
