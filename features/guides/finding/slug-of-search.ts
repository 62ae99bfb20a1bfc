/**
 * What somebody typed as a piece of a slug, since other names of roles are slugs: "Back End" is to find
 * `back-end-developer`. Null for what no slug can hold: the signs of "C#" or "100 %", other scripts, nothing.
 */
export function slugOfSearch(search: string): string | null {
  const words = search.trim().toLowerCase();
  if (/[^a-z0-9\s_/&-]/.test(words)) return null;
  return words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || null;
}
