import type { Method } from "./endpoint";
import type { Who } from "./person";

/** What a personal token may be given. */
export const scopes = [
  "bookmarks:read",
  "bookmarks:write",
  "planner:read",
  "planner:write",
  "progress:read",
  "progress:write",
  "me:read",
] as const;
export type Scope = (typeof scopes)[number];

/** Which scopes open an address, by what follows `/api/v1/`. */
const areas: ReadonlyMap<string, "bookmarks" | "planner" | "progress"> = new Map([
  ["bookmarks", "bookmarks"],
  ["lists", "bookmarks"],
  ["tags", "bookmarks"],
  ["planner", "planner"],
  ["progress", "progress"],
  ["marks", "progress"],
  ["notes", "progress"],
  ["highlights", "bookmarks"],
  ["evidence", "progress"],
]);

/**
 * The scope that a token needs at a door which declares none. Null at every address outside the areas that tokens are
 * for, and at every door that asks for more than a learner: there tokens are refused.
 */
export function scopeOf({ method, path, who }: { method: Method; path: string; who: Who }): Scope | null {
  const area = who === "learner" ? areas.get(path.split("/")[3] ?? "") : undefined;
  return area ? `${area}:${method === "GET" ? "read" : "write"}` : null;
}
