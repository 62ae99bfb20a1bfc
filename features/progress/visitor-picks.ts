/** What a browser keeps for somebody who is not signed in: by `role#key` of a step, what was picked, and when. */
export type VisitorPicks = Record<string, [technology: string | null, at: string]>;

const key = "picks";

export function readPicks(store?: Pick<Storage, "getItem">): VisitorPicks {
  try {
    const kept = JSON.parse((store ?? localStorage).getItem(key) ?? "{}");
    return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** @returns false when this browser keeps nothing. */
export function keepPicks(picks: VisitorPicks, given?: Pick<Storage, "setItem" | "removeItem">): boolean {
  try {
    const store = given ?? localStorage;
    if (Object.keys(picks).length === 0) store.removeItem(key);
    else store.setItem(key, JSON.stringify(picks));
    return true;
  } catch {
    return false;
  }
}

/** As the door for merging takes them. */
export function picksToMerge(picks: VisitorPicks) {
  return Object.entries(picks)
    .slice(0, 100)
    .map(([entry, [technology, changedAt]]) => ({ entry, technology, changedAt }));
}
