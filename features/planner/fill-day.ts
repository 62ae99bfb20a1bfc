/** One activity of a role's typical day. */
export interface Activity {
  title: string;
  /** Minutes after midnight. */
  startMinute: number;
  minutes: number;
}

/** A stretch of the filled day, in minutes since it began. */
export interface Filled<A> {
  activity: A;
  from: number;
  minutes: number;
}

const step = 5;

/**
 * A role's day fitted to somebody's own hours: the same activities in the same order, their breaks as gaps, all
 * scaled alike to steps of five minutes, filling exactly `minutes` from the first start to the last end.
 * Each activity and each break keeps at least one step; where time is short the shortest breaks go first.
 * @returns null when there is nothing to do or less than five minutes for each activity.
 */
export function fillDay<A extends Activity>(activities: readonly A[], minutes: number): Filled<A>[] | null {
  const ordered = [...activities].sort((a, b) => a.startMinute - b.startMinute);
  const steps = Math.floor(minutes / step);
  if (ordered.length === 0 || steps < ordered.length) return null;
  const parts = partsOf(ordered, steps - ordered.length);
  const lengths = share(
    parts.map((part) => part.minutes),
    steps,
  );
  // What does not divide by five is given to the last activity, which is where a day frays.
  const rest = minutes - steps * step;
  let from = 0;
  const filled: Filled<A>[] = [];
  parts.forEach(({ activity }, index) => {
    const length = (lengths[index] ?? 0) * step + (index === parts.length - 1 ? rest : 0);
    if (activity) filled.push({ activity, from, minutes: length });
    from += length;
  });
  return filled;
}

interface Part<A> {
  /** Null is a break. */
  activity: A | null;
  minutes: number;
}

/** Activities and the breaks between them, at most so many breaks: the longest. */
function partsOf<A extends Activity>(ordered: readonly A[], mostBreaks: number): Part<A>[] {
  const parts: Part<A>[] = [];
  let end: number | null = null;
  for (const activity of ordered) {
    const gap = end === null ? 0 : activity.startMinute - end;
    if (gap > 0) parts.push({ activity: null, minutes: gap });
    parts.push({ activity, minutes: activity.minutes });
    end = Math.max(end ?? 0, activity.startMinute + activity.minutes);
  }
  const breaks = parts.filter((part) => !part.activity).sort((a, b) => b.minutes - a.minutes);
  const dropped = new Set(breaks.slice(Math.max(0, mostBreaks)));
  return parts.filter((part) => !dropped.has(part));
}

/**
 * `total` steps shared out in proportion to the weights, each at least one: largest remainders get what is left.
 * Those that would get less than one are served first, and the others share the rest.
 */
function share(weights: readonly number[], total: number): number[] {
  const shares = weights.map(() => 0);
  let open = weights.map((_, index) => index);
  let left = total;
  for (;;) {
    const sum = open.reduce((all, index) => all + (weights[index] ?? 0), 0);
    const small = open.filter((index) => (left * (weights[index] ?? 0)) / sum < 1);
    if (small.length === 0) break;
    for (const index of small) shares[index] = 1;
    left -= small.length;
    open = open.filter((index) => !small.includes(index));
  }
  const sum = open.reduce((all, index) => all + (weights[index] ?? 0), 0);
  const exact = open.map((index) => ({ index, share: (left * (weights[index] ?? 0)) / sum }));
  for (const { index, share: wanted } of exact) shares[index] = Math.floor(wanted);
  let spare = left - exact.reduce((all, { share: wanted }) => all + Math.floor(wanted), 0);
  for (const { index } of exact.sort((a, b) => (b.share % 1) - (a.share % 1) || a.index - b.index)) {
    if (spare === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    spare -= 1;
  }
  return shares;
}
