import { z } from "zod";
import { readingPaths } from "@/features/guides/reading-path";

/** How a reader wants a guide: on which path, and with which resources. Anything else counts as nothing. */
const guideQuery = z.object({
  path: z.enum(readingPaths).nullable().catch(null),
  price: z.enum(["free"]).nullable().catch(null),
});
export type GuideQuery = z.infer<typeof guideQuery>;

export function parseGuideQuery(query: Record<string, string | string[] | undefined>): GuideQuery {
  return guideQuery.parse(query);
}
