import { z } from "zod";

/** What a reader looks for in the list of roles. Anything else counts as nothing: an address is never an error. */
const roleSearch = z.object({ q: z.string().trim().max(100).catch("") });

export function parseRoleSearch(query: Record<string, string | string[] | undefined>): string {
  return roleSearch.parse(query).q;
}
