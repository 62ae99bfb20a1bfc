import { type DayView, type ShownBlock, type Span, wallTimeIn } from "./day-view";

/** The edit that keeps a block in the viewer's zone from now on, at the moment at which it happens. */
export function atOwnTime(
  { from }: Pick<Span<ShownBlock>, "from">,
  view: DayView,
): { day: string; start: string; timeZone: string } {
  return { ...wallTimeIn(view, from), timeZone: view.timeZone };
}

/** A zone in words: `America/New York`. */
export function zoneWords(timeZone: string): string {
  return timeZone.replaceAll("_", " ");
}
