import type { MarkState } from "@/db/enums";
import { type Kept, keep, readKept } from "./visitor-store";

/** What was marked, and the title of what. */
export type VisitorMarks = Kept<[state: MarkState, at: string, title: string]>;

const key = "marks";

export function readMarks(store?: Pick<Storage, "getItem">): VisitorMarks {
  return readKept(key, () => store ?? localStorage) as VisitorMarks;
}

/** @returns false when this browser keeps nothing. */
export function keepMarks(marks: VisitorMarks, store?: Pick<Storage, "setItem" | "removeItem">): boolean {
  return keep(key, marks, () => store ?? localStorage);
}

/** As the door for merging takes them. */
export function toMerge(marks: VisitorMarks) {
  return Object.entries(marks).map(([entry, [state, changedAt]]) => ({ entry, state, changedAt }));
}
