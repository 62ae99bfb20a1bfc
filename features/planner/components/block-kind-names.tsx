import { type DayKind, dayKindNames } from "@/components/day-kind";
import type { BlockKind } from "@/db/enums";

/** The kinds of a day, and what is none of them. */
export const blockKindNames: Record<BlockKind, string> = { ...dayKindNames, break: "Break", other: "Other" };

/** Whether a block is of one of the eight kinds that a day strip draws. */
export function isDayKind(kind: BlockKind): kind is DayKind {
  return kind in dayKindNames;
}
