import type { Share, Technology } from "@/features/guides/queries";

export interface SharedUse<Use> {
  use: Use;
  technology: Technology;
  /** Of the people who were asked in this group. */
  share: Share;
  /** Of all professional developers, where the group asks the role's people; a number beside, never on their axis. */
  overall: Share | null;
}

export interface TechnologyGroups<Use> {
  /** With a share of the role's own people. */
  ofRole: SharedUse<Use>[];
  /** With a share of all professional developers only. */
  ofAll: SharedUse<Use>[];
  /** Nobody asked. */
  rest: { use: Use; technology: Technology }[];
}

/**
 * Parts the technologies of a guide by who was asked about them, the most used first: shares of different bases are
 * never drawn on one axis. Of several years the newest counts.
 */
export function groupTechnologies<Use extends { technology: string }>(
  uses: readonly Use[],
  technologies: Readonly<Record<string, Technology>>,
): TechnologyGroups<Use> {
  const groups: TechnologyGroups<Use> = { ofRole: [], ofAll: [], rest: [] };
  for (const use of uses) {
    const technology = technologies[use.technology];
    if (!technology) continue;
    const newest = technology.shares.toSorted((a, b) => b.year - a.year);
    const own = newest.find((share) => share.role !== null);
    const overall = newest.find((share) => share.role === null) ?? null;
    if (own) groups.ofRole.push({ use, technology, share: own, overall });
    else if (overall) groups.ofAll.push({ use, technology, share: overall, overall: null });
    else groups.rest.push({ use, technology });
  }
  const byShare = (a: SharedUse<Use>, b: SharedUse<Use>) => b.share.share - a.share.share;
  return { ofRole: groups.ofRole.sort(byShare), ofAll: groups.ofAll.sort(byShare), rest: groups.rest };
}

/** `12.3 %` as a number for text and as the width of a bar: one decimal. */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}
