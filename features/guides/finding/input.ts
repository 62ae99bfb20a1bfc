import { z } from "zod";
import { likings } from "@/db/enums";
import { readingPaths } from "@/features/guides/reading-path";

/** What a reader looks for in the list of roles. Anything else counts as nothing: an address is never an error. */
const roleSearch = z.object({
  q: z.string().overwrite(visible).max(100).catch(""),
  like: z.enum(likings).nullable().catch(null),
  path: z.enum(readingPaths).nullable().catch(null),
});
export type RoleSearch = z.infer<typeof roleSearch>;

export function parseRoleSearch(query: Record<string, string | string[] | undefined>): RoleSearch {
  return roleSearch.parse(query);
}

/** Without what nobody can see or type: control characters, code points that are none, spaces of no width. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{NChar}\u200b\u2028\u2029]+/gu, " ").trim();
}
