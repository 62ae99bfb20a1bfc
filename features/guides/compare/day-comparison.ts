import type { DayKind } from "@/db/enums";
import { dayKinds } from "@/db/enums";
import { layOutDay, type TimedActivity } from "@/features/guides/timeline";

/** A part of a day: how long, and how much of all working time (0 to 1). */
export interface TimePart {
  minutes: number;
  share: number;
}

export interface KindRow {
  kind: DayKind;
  left: TimePart;
  right: TimePart;
}

export interface DayComparison {
  /** Kinds that occur on either side, the longest together first. */
  kinds: KindRow[];
  left: DaySums;
  right: DaySums;
}

/** All in minutes; start and end after midnight. */
export interface DaySums {
  start: number;
  end: number;
  working: number;
  breaks: number;
}

/** Two typical days by kind of work; null when one of them is empty. */
export function compareDays(
  left: readonly TimedActivity[],
  right: readonly TimedActivity[],
): DayComparison | null {
  const ours = layOutDay(left);
  const theirs = layOutDay(right);
  if (!ours || !theirs) return null;
  type Day = NonNullable<typeof ours>;
  const partOf = (day: Day, kind: DayKind): TimePart =>
    day.shares.find((share) => share.kind === kind) ?? { minutes: 0, share: 0 };
  const sums = ({ start, end, minutes, gapMinutes }: Day): DaySums => ({
    start,
    end,
    working: minutes,
    breaks: gapMinutes,
  });
  const kinds = dayKinds
    .map((kind) => ({ kind, left: partOf(ours, kind), right: partOf(theirs, kind) }))
    .filter((row) => row.left.minutes + row.right.minutes > 0)
    .toSorted((a, b) => b.left.minutes + b.right.minutes - a.left.minutes - a.right.minutes);
  return { kinds, left: sums(ours), right: sums(theirs) };
}

/** Whether a row reads the same on both sides: its minutes and its share in whole per cent. */
export function isEqualPart(a: TimePart, b: TimePart): boolean {
  return a.minutes === b.minutes && Math.round(a.share * 100) === Math.round(b.share * 100);
}
