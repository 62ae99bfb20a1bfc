import { z } from "zod";
import { slug } from "@/lib/slug";

const country = z.string().regex(/^[A-Z]{2,3}$/);

export const positionQuery = z.strictObject({
  role: slug,
  /** ISO 3166-1 alpha-2, or ALL. */
  country,
});

/** What the address of the page chooses; `show` turns the rule on, which is off by default. */
export const positionSearch = z.object({
  role: slug.optional().catch(undefined),
  country: country.optional().catch(undefined),
  show: z.literal("1").optional().catch(undefined),
});

export type PositionSearch = z.infer<typeof positionSearch>;
