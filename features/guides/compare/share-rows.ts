/** How many of those asked use a technology. */
export interface OwnShare {
  n: number;
  base: number;
  /** 0 to 1. */
  share: number;
  year: number;
  source: string;
}

/** A technology with the share of each role's own people; null where a role's people were not asked about it. */
export interface ShareRow {
  slug: string;
  name: string;
  left: OwnShare | null;
  right: OwnShare | null;
}

/** Below it a share says more about chance than about the role. */
const fewest = 10;

/**
 * The rows worth a line: at least a tenth of one of the two groups, the higher share first. Groups of fewer than ten
 * people, and shares of unlike years or sources, are not compared.
 */
export function comparableShares(
  rows: readonly ShareRow[],
): (ShareRow & { left: OwnShare; right: OwnShare })[] {
  return rows
    .flatMap(({ left, right, ...rest }) =>
      left && right && isAlike(left, right) ? [{ ...rest, left, right }] : [],
    )
    .filter(({ left, right }) => highest({ left, right }) >= 0.1)
    .toSorted((a, b) => highest(b) - highest(a) || a.name.localeCompare(b.name, "en"));
}

function isAlike(a: OwnShare, b: OwnShare): boolean {
  return a.year === b.year && a.source === b.source && Math.min(a.base, b.base) >= fewest;
}

function highest({ left, right }: { left: OwnShare; right: OwnShare }): number {
  return Math.max(left.share, right.share);
}
