import type { BlockKind } from "@/db/enums";
import type { Edit } from "../edits";
import type { PlanDay } from "../queries";
import { tallyOf, unfinished } from "../wrap-up/wrap-up";

interface Said {
  blockId: string | null;
  date: string;
  kind: BlockKind;
  /** Null when it was dropped. */
  minutes: number | null;
}

/** Minutes of a week, breaks aside. */
export interface Sums {
  planned: number;
  done: number;
  dropped: number;
  left: number;
}

export interface Review {
  days: ({ date: string; isVacation: boolean; open: number } & Sums)[];
  kinds: ({ kind: BlockKind } & Pick<Sums, "planned" | "done">)[];
  total: Sums;
  /** Blocks that were moved on to a later day by wrapping up. */
  carried: number;
}

/**
 * A week planned and done. What was done on a block that is gone counts as done, and was planned no more; a block over
 * midnight counts on the day on which it begins.
 */
export function reviewOf(
  days: readonly Pick<PlanDay, "date" | "blocks" | "isVacation">[],
  said: readonly Said[],
): Omit<Review, "carried"> {
  const kinds = new Map<BlockKind, { planned: number; done: number }>();
  const count = (kind: BlockKind, planned: number, done: number) => {
    const before = kinds.get(kind) ?? { planned: 0, done: 0 };
    kinds.set(kind, { planned: before.planned + planned, done: before.done + done });
  };
  const found = days.map(({ date, blocks, isVacation }) => {
    const own = blocks.filter(({ from, kind }) => from >= 0 && kind !== "break");
    const seen = new Set(own.map(({ id }) => id));
    const gone = said.filter(
      ({ blockId, kind, ...one }) =>
        one.date === date && kind !== "break" && !(blockId !== null && seen.has(blockId)),
    );
    for (const { kind, minutes, done } of own) count(kind, minutes, done ?? 0);
    for (const { kind, minutes } of gone) if (minutes) count(kind, 0, minutes);
    const tally = tallyOf(own);
    const more = gone.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
    return { date, isVacation, open: unfinished(own).length, ...tally, done: tally.done + more };
  });
  const sum = (name: keyof Sums) => found.reduce((total, day) => total + day[name], 0);
  return {
    days: found,
    kinds: [...kinds]
      .map(([kind, sums]) => ({ kind, ...sums }))
      .filter(({ planned, done }) => planned + done > 0)
      .sort((a, b) => b.done - a.done || b.planned - a.planned),
    total: { planned: sum("planned"), done: sum("done"), dropped: sum("dropped"), left: sum("left") },
  };
}

/** How many blocks gestures took from one of these days to a later one. */
export function carriedFrom(
  changes: readonly { edits: readonly Edit[]; inverses: readonly Edit[] }[],
  first: string,
  last: string,
): number {
  const isWithin = (day: string | undefined) => day !== undefined && first <= day && day <= last;
  return changes.flatMap(({ edits, inverses }) =>
    edits.filter((edit) => {
      if (edit.type === "move") {
        const before = inverses.find((one) => one.type === "move" && one.id === edit.id);
        const day = before?.type === "move" ? before.day : undefined;
        return isWithin(day) && edit.day > (day ?? "");
      }
      if (edit.type !== "except" || !edit.exception || "skipped" in edit.exception) return false;
      return isWithin(edit.occurrence) && (edit.exception.date ?? "") > edit.occurrence;
    }),
  ).length;
}
