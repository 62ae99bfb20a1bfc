import { type DayKind, dayKinds } from "@/db/enums";

/** A task of a role, and what was done of it. */
export interface PractisedTask {
  entry: string;
  title: string;
  /** All that is known. */
  minutes: number;
  /** In the last three weeks. */
  recentMinutes: number;
}

/** How long a task may rest before it is named. */
export const restingDays = 21;

/** The tasks that were practised, the most first, and those that nobody touched for three weeks, in the guide's order. */
export function toldApart(tasks: readonly PractisedTask[]) {
  return {
    practised: tasks.filter(({ minutes }) => minutes > 0).sort((a, b) => b.minutes - a.minutes),
    resting: tasks.filter(({ recentMinutes }) => recentMinutes === 0),
  };
}

/** How much of a time each kind of a working day takes, in whole percent; by largest remainders they sum to 100. */
export function mixOf(minutes: Partial<Record<string, number>>): { kind: DayKind; percent: number }[] | null {
  const parts = dayKinds.map((kind) => ({ kind, minutes: minutes[kind] ?? 0 }));
  const total = parts.reduce((sum, part) => sum + part.minutes, 0);
  if (total === 0) return null;
  const exact = parts.map(({ kind, minutes: own }) => ({ kind, share: (own * 100) / total }));
  const spare = 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const rounded = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1)).slice(0, spare);
  const up = new Set(rounded.map(({ kind }) => kind));
  return exact
    .map(({ kind, share }) => ({ kind, percent: Math.floor(share) + (up.has(kind) ? 1 : 0) }))
    .filter(({ percent }) => percent > 0);
}
