import type { PlacedEvent } from "./outside-days";

/** A block where it stands on a day. */
interface Standing {
  from: number;
  block: { title: string; minutes: number; dropped?: boolean | undefined };
}

/** An event with the blocks of the plan that stand on its time; none where it takes no time. */
export interface ShownEvent extends PlacedEvent {
  overlaps: string[];
}

/** Which blocks each event of a day overlaps, by their titles in the order of the day. What was let go takes no time. */
export function withOverlaps(events: readonly PlacedEvent[], spans: readonly Standing[]): ShownEvent[] {
  const taken = spans.filter(({ block }) => !block.dropped);
  return events.map((event) => ({
    ...event,
    overlaps: event.isBusy ? taken.filter((span) => meet(span, event)).map(({ block }) => block.title) : [],
  }));
}

function meet({ from, block }: Standing, event: PlacedEvent): boolean {
  return from < event.from + event.minutes && event.from < from + block.minutes;
}

/** `overlaps Code review`, `overlaps Code review and Lunch`, `overlaps Code review and 2 more`; null for none. */
export function overlapWords({ overlaps }: Pick<ShownEvent, "overlaps">): string | null {
  const [first, second, ...rest] = overlaps;
  if (first === undefined) return null;
  if (second === undefined) return `overlaps ${first}`;
  return `overlaps ${first} and ${rest.length > 0 ? `${rest.length + 1} more` : second}`;
}
