import { z } from "zod";
import { breakdowns, experiences } from "@/db/enums";
import { pageQuery } from "@/lib/http/page";
import { slug } from "@/lib/slug";

/** ISO 3166-1 alpha-2, or `ALL` for figures of the whole world. */
const country = z.string().regex(/^([A-Z]{2}|ALL)$/, "A country is two capital letters, or ALL.");

/** What the list of figures can be narrowed to. Without a source all sources are listed, never merged. */
export const figuresQuery = z.strictObject({
  role: slug.optional(),
  country: country.optional(),
  experience: z.enum(experiences).optional(),
  source: slug.optional(),
  /** Figures of everybody, unless another is asked for. */
  breakdown: z.enum(breakdowns).optional(),
  year: z.coerce.number().int().min(1990).max(2100).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "A currency is three capital letters.")
    .optional(),
  ...pageQuery,
});

export type FiguresQuery = z.infer<typeof figuresQuery>;

/** The key of the last figure of a page. */
export const figureCursor = z.tuple([z.uuid(), z.uuid(), z.string().max(3), z.int(), z.int(), z.uuid()]);

/** What a salary page is asked for in its address. A value out of shape counts as absent. */
export const salaryPageQuery = z.object({ country: country.optional().catch(undefined) });
