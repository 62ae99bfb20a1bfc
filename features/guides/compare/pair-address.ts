import type { ReadingPath } from "@/features/guides/reading-path";

/** How a comparison is read: what is shown, and on which path its reader is. */
interface View {
  differencesOnly?: boolean;
  path?: ReadingPath | null;
}

/** Where two roles are compared. */
export function pairAddress(left: string, right: string, { differencesOnly, path }: View = {}): string {
  const query = [differencesOnly ? "show=differences" : "", path ? `path=${path}` : ""]
    .filter(Boolean)
    .join("&");
  return `/compare/${left}/${right}${query && `?${query}`}`;
}

/** The one address of a pair among its two: the roles by their slugs. */
export function canonicalPairAddress(left: string, right: string): string {
  return left <= right ? pairAddress(left, right) : pairAddress(right, left);
}
