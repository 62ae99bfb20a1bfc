import type { MarkState } from "@/db/enums";

/** What a browser keeps for somebody who is not signed in: by `role#key`, what was said, when, and of what. */
export type VisitorMarks = Record<string, [state: MarkState, at: string, title: string]>;

const key = "marks";

export function readMarks(store?: Pick<Storage, "getItem">): VisitorMarks {
  try {
    const kept = JSON.parse((store ?? localStorage).getItem(key) ?? "{}");
    return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** @returns false when this browser keeps nothing. */
export function keepMarks(marks: VisitorMarks, given?: Pick<Storage, "setItem" | "removeItem">): boolean {
  try {
    const store = given ?? localStorage;
    if (Object.keys(marks).length === 0) store.removeItem(key);
    else store.setItem(key, JSON.stringify(marks));
    return true;
  } catch {
    return false;
  }
}

/** As the door for merging takes them. */
export function toMerge(marks: VisitorMarks) {
  return Object.entries(marks)
    .slice(0, 1000)
    .map(([entry, [state, changedAt]]) => ({ entry, state, changedAt }));
}

/** What is left to keep once `sent` has arrived: what was marked in another tab meanwhile. */
export function withoutSent(kept: VisitorMarks, sent: VisitorMarks): VisitorMarks {
  return Object.fromEntries(Object.entries(kept).filter(([entry, [, at]]) => sent[entry]?.[1] !== at));
}

/** The present, from the browser's own clock: `lib/dates.ts` with its Temporal is too heavy for a document. */
export function presentInstant(): string {
  return new Date(performance.timeOrigin + performance.now()).toISOString();
}
