import type { Scope } from "@/lib/http/scopes";

/** What a token may do, in words. */
export const scopeWords: Record<Scope, string> = {
  "bookmarks:read": "Read bookmarks",
  "bookmarks:write": "Change bookmarks",
  "planner:read": "Read the plan",
  "planner:write": "Change the plan",
  "progress:read": "Read progress",
  "progress:write": "Change progress",
  "me:read": "Read name and settings",
};

/** `Read bookmarks, change bookmarks`: in the order of the form. */
export function scopesInWords(scopes: readonly Scope[]): string {
  const text = (Object.keys(scopeWords) as Scope[])
    .filter((scope) => scopes.includes(scope))
    .map((scope) => scopeWords[scope].toLowerCase())
    .join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
