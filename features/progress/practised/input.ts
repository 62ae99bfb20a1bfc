import { z } from "zod";
import { slug } from "@/lib/slug";

export const practisedQuery = z.strictObject({ role: slug });

/** What the address of the page chooses. */
export const practisedSearch = z.object({ role: slug.optional().catch(undefined) });

export type PractisedSearch = z.infer<typeof practisedSearch>;
