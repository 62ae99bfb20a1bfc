import { type Kept, keep, readKept } from "./visitor-store";

/** What was picked of a step's technologies; null where it was taken back. */
export type VisitorPicks = Kept<[technology: string | null, at: string]>;

const key = "picks";

export function readPicks(store?: Pick<Storage, "getItem">): VisitorPicks {
  return readKept(key, () => store ?? localStorage) as VisitorPicks;
}

/** @returns false when this browser keeps nothing. */
export function keepPicks(picks: VisitorPicks, store?: Pick<Storage, "setItem" | "removeItem">): boolean {
  return keep(key, picks, () => store ?? localStorage);
}

/** As the door for merging takes them. */
export function picksToMerge(picks: VisitorPicks) {
  return Object.entries(picks).map(([entry, [technology, changedAt]]) => ({ entry, technology, changedAt }));
}
