import { z } from "zod";
import { slug } from "@/lib/slug";

/** After which article the list goes on. Anything else counts as the beginning: an address is never an error. */
const place = z.object({ after: slug.optional().catch(undefined) });

export function parseArticlePlace(query: Record<string, string | string[] | undefined>): string | undefined {
  return place.parse(query).after;
}
