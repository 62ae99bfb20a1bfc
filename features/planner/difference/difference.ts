import { type DayKind, dayKinds } from "@/db/enums";

/** Minutes of one kind of activity: as they are, in the role's proportions, and what a change would bring. */
export interface KindDifference {
  kind: DayKind;
  mine: number;
  role: number;
  /** Minutes gained; negative for minutes lost. All of them sum to zero. */
  change: number;
}

interface Stretch {
  kind: string;
  minutes: number;
}

/**
 * What a person's week would gain and lose if the same time were spent in the proportions of a role's day. Only the
 * eight kinds of a working day count, breaks and others do not; both sides are scaled to the person's own total, in
 * whole minutes by largest remainders, so that gains and losses sum to zero.
 * @returns null when either side holds nothing of the eight kinds.
 */
export function weekDifference(mine: readonly Stretch[], role: readonly Stretch[]): KindDifference[] | null {
  const own = sums(mine);
  const total = own.reduce((all, minutes) => all + minutes, 0);
  const theirs = scaledTo(total, sums(role));
  if (total === 0 || !theirs) return null;
  return dayKinds
    .map((kind, index) => {
      const [had, has] = [own[index] ?? 0, theirs[index] ?? 0];
      return { kind, mine: had, role: has, change: has - had };
    })
    .filter((one) => one.mine > 0 || one.role > 0);
}

function sums(stretches: readonly Stretch[]): number[] {
  return dayKinds.map((kind) =>
    stretches.reduce((sum, one) => sum + (one.kind === kind ? one.minutes : 0), 0),
  );
}

/** Whole minutes in the same proportions that sum to `total`; null when there is nothing to scale. */
function scaledTo(total: number, weights: readonly number[]): number[] | null {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return null;
  const exact = weights.map((weight) => (weight * total) / sum);
  const whole = exact.map(Math.floor);
  const spare = total - whole.reduce((all, minutes) => all + minutes, 0);
  const byRest = exact
    .map((minutes, index) => ({ index, rest: minutes % 1 }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest.slice(0, spare)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
