import type { GuideContent } from "@/features/guides/content";

type Difference = GuideContent["differences"][number];

/** What the editors set side by side. */
export interface EditorsRow {
  dimension: string;
  left: string;
  right: string;
  sources: string[];
}

interface Side {
  role: string;
  differences: readonly Difference[];
}

/**
 * The rows that both guides hold on this pair of roles, those of the left guide first. Where both name the same
 * dimension it is one row, and each role is told by its own guide.
 */
export function editorsRows(left: Side, right: Side): EditorsRow[] {
  const rows = new Map<string, EditorsRow>();
  for (const { role, dimension, here, there, sources } of left.differences) {
    if (role === right.role) rows.set(nameOf(dimension), { dimension, left: here, right: there, sources });
  }
  for (const { role, dimension, here, there, sources } of right.differences) {
    if (role !== left.role) continue;
    const known = rows.get(nameOf(dimension));
    rows.set(nameOf(dimension), {
      dimension: known?.dimension ?? dimension,
      left: known?.left ?? there,
      right: here,
      sources: [...new Set([...(known?.sources ?? []), ...sources])],
    });
  }
  return [...rows.values()];
}

function nameOf(dimension: string): string {
  return dimension.toLowerCase();
}
