import type { PlacedEvent } from "./outside-days";

/** A block where it stands on a day. */
interface Standing {
  from: number;
  block: { title: string; minutes: number; dropped?: boolean | undefined };
}

/** An event beneath the blocks of its day. */
export interface ShownEvent extends PlacedEvent {
  /** The blocks that stand on its time, by their titles in the order of the day; none where it takes no time. */
  overlaps: string[];
  /** The longest stretch of it on which no block stands: what of it is seen. */
  open: { from: number; minutes: number };
}

/** How each event of a day lies beneath the blocks. What was let go takes no time. */
export function beneath(events: readonly PlacedEvent[], spans: readonly Standing[]): ShownEvent[] {
  return events.map((event) => {
    const met = spans.filter((span) => meet(span, event));
    const taken = event.isBusy ? met.filter(({ block }) => !block.dropped) : [];
    return { ...event, overlaps: taken.map(({ block }) => block.title), open: openOf(event, met) };
  });
}

function meet({ from, block }: Standing, event: PlacedEvent): boolean {
  return from < event.from + event.minutes && event.from < from + block.minutes;
}

/** @param met the blocks on the event, in the order in which they begin */
function openOf(event: PlacedEvent, met: readonly Standing[]): ShownEvent["open"] {
  const end = event.from + event.minutes;
  let open = { from: event.from, minutes: 0 };
  let at = event.from;
  for (const { from, until } of [
    ...met.map(({ from, block }) => ({ from, until: from + block.minutes })),
    { from: end, until: end },
  ]) {
    if (from - at > open.minutes) open = { from: at, minutes: from - at };
    at = Math.max(at, until);
  }
  return open;
}

/** `overlaps Code review`, `overlaps Code review and Lunch`, `overlaps Code review and 2 more`; null for none. */
export function overlapWords({ overlaps }: Pick<ShownEvent, "overlaps">): string | null {
  const [first, second, ...rest] = overlaps;
  if (first === undefined) return null;
  if (second === undefined) return `overlaps ${first}`;
  return `overlaps ${first} and ${rest.length > 0 ? `${rest.length + 1} more` : second}`;
}
