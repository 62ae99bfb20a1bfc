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

/** A gesture that stands, and on which local day it was made. */
export interface Change {
  day: string;
  edits: readonly Edit[];
  inverses: readonly Edit[];
}

/**
 * How many blocks were carried over: moved to a later day when one of these days, theirs until then, had come. What is
 * moved ahead of its day is planning, and a routine that is moved as a whole is another routine.
 */
export function carriedFrom(changes: readonly Change[], first: string, last: string): number {
  const carried = changes.flatMap(({ day: made, edits, inverses }) => {
    const isDue = (day: string | undefined): day is string =>
      day !== undefined && first <= day && day <= last && day <= made;
    return edits.flatMap((edit) => {
      if (edit.type === "move") {
        const before = inverses.find((one) => one.type === "move" && one.id === edit.id);
        const day = before?.type === "move" ? before.day : undefined;
        const isWhole = edits.some((one) => one.type === "repeat" && one.id === edit.id);
        return !isWhole && isDue(day) && edit.day > day ? [edit.id] : [];
      }
      if (edit.type !== "except" || !edit.exception || "skipped" in edit.exception) return [];
      const { id, occurrence, exception } = edit;
      const before = inverses.findLast(
        (one) => one.type === "except" && one.id === id && one.occurrence === occurrence,
      );
      const own = before?.type === "except" ? before.exception : null;
      const day = (own && "date" in own && own.date) || occurrence;
      return isDue(day) && (exception.date ?? "") > day ? [`${id}@${occurrence}`] : [];
    });
  });
  return new Set(carried).size;
}
