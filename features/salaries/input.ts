import { z } from "zod";
import { breakdowns, experiences } from "@/db/enums";
import { pageQuery } from "@/lib/http/page";
import { slug } from "@/lib/slug";
import { type AddressQuery, countryPart, expectedCountry, partsOf, type Refused } from "./address-parts";
import { targetShape } from "./conversion/convert";

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
  /** Which degree or language; needs a breakdown. */
  segment: slug.optional(),
  year: z.coerce.number().int().min(1990).max(2100).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "A currency is three capital letters.")
    .optional(),
  ...pageQuery,
});

export type FiguresQuery = z.infer<typeof figuresQuery>;

const convert = z
  .string()
  .regex(targetShape, "Name a currency by three capital letters, or power.")
  .optional();

/** The list for programs: figures may come in another currency, or by purchasing power, too. */
export const salariesQuery = figuresQuery.extend({ convert });

/** The most rows of one CSV file. */
const mostRows = 10_000;

/** The same list as a file. */
export const salariesFileQuery = salariesQuery.extend({
  limit: z.coerce.number().int().min(1).max(mostRows).default(mostRows),
});

export type SalariesQuery = z.infer<typeof salariesQuery>;

/** The key of the last figure of a page. */
export const figureCursor = z.tuple([z.uuid(), z.uuid(), z.string().max(3), z.int(), z.int(), z.uuid()]);

/** What a salary page is asked for in its address. */
export function parseSalaryPage(query: AddressQuery): { country: string | undefined; refused: Refused[] } {
  const { read, refused } = partsOf(query, { country: expectedCountry });
  return { country: read("country", countryPart) ?? undefined, refused };
}

/** What a card in another site's frame is asked for; a value out of shape counts as absent. */
export const embedQuery = z.object({
  country: country.optional().catch(undefined),
  source: slug.optional().catch(undefined),
});
