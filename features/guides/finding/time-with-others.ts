import type { DayKind } from "@/db/enums";

interface Timed {
  kind: DayKind;
  minutes: number;
}

/** What is done with colleagues or for them: talk, messages and reading each other's work. */
const withOthers: ReadonlySet<DayKind> = new Set(["meeting", "messages", "review"]);

/** How much of a day's planned time is spent with others, 0 to 1; 0 for an empty day. */
export function timeWithOthers(activities: readonly Timed[]): number {
  const sum = (list: readonly Timed[]) => list.reduce((total, { minutes }) => total + minutes, 0);
  const all = sum(activities);
  return all === 0 ? 0 : sum(activities.filter(({ kind }) => withOthers.has(kind))) / all;
}
