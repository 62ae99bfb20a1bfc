/**
 * What a link says of where the reader is, for `aria-current`: that it leads to this very page, or to what the page
 * belongs to (`/roles` on `/roles/backend-developer`).
 */
export function currentPlace(href: string, path: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}
