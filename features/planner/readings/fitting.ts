interface Readable {
  minutes: number;
}

/**
 * Which of the items to read in so many minutes: those that fill the time best, and among equally good choices the
 * one that begins earliest in the list. An item that is longer than the time is never among them.
 */
export function fitting<I extends Readable>(items: readonly I[], minutes: number): I[] {
  const reach = reachable(items, minutes);
  let left = [...(reach[0] ?? [])].reduce((most, sum) => Math.max(most, sum), 0);
  return items.filter((item, index) => {
    const isTaken = item.minutes <= left && (reach[index + 1]?.has(left - item.minutes) ?? false);
    if (isTaken) left -= item.minutes;
    return isTaken && item.minutes > 0;
  });
}

/** By index, the sums up to `most` that the items from there on can make. */
function reachable(items: readonly Readable[], most: number): Set<number>[] {
  const reach: Set<number>[] = [new Set([0])];
  for (const { minutes } of [...items].reverse()) {
    const before = reach[0] ?? new Set([0]);
    const more = [...before].map((sum) => sum + minutes).filter((sum) => sum <= most);
    reach.unshift(new Set([...before, ...more]));
  }
  return reach;
}
