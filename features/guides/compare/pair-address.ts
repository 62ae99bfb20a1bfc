/** Where two roles are compared. */
export function pairAddress(left: string, right: string, { differencesOnly = false } = {}): string {
  return `/compare/${left}/${right}${differencesOnly ? "?show=differences" : ""}`;
}

/** The one address of a pair among its two: the roles by their slugs. */
export function canonicalPairAddress(left: string, right: string): string {
  return left <= right ? pairAddress(left, right) : pairAddress(right, left);
}
