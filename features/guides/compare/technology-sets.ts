interface Known {
  slug: string;
  name: string;
  /** Of all professional developers, 0 to 1; null when nobody asked. */
  overall: number | null;
}

export interface TechnologySets<T> {
  both: T[];
  onlyLeft: T[];
  onlyRight: T[];
}

/** Which technologies two guides name, the most used of all professional developers first, then by name. */
export function technologySets<T extends Known>(left: readonly T[], right: readonly T[]): TechnologySets<T> {
  const slugs = (list: readonly T[]) => new Set(list.map(({ slug }) => slug));
  const ours = slugs(left);
  const theirs = slugs(right);
  const sorted = (list: readonly T[]) =>
    list.toSorted((a, b) => (b.overall ?? -1) - (a.overall ?? -1) || a.name.localeCompare(b.name, "en"));
  return {
    both: sorted(left.filter(({ slug }) => theirs.has(slug))),
    onlyLeft: sorted(left.filter(({ slug }) => !theirs.has(slug))),
    onlyRight: sorted(right.filter(({ slug }) => !ours.has(slug))),
  };
}
