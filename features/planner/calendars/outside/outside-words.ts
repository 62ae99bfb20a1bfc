import { clockIn, type DayView } from "../../day-view";
import type { ShownEvent } from "./overlaps";

/** A day with what other calendars hold on it. */
export interface OutsideOfDay {
  view: DayView;
  name: { long: string; short: string };
  outside: readonly ShownEvent[];
}

/** So many events the sentence names. */
const mostNamed = 2;

/** When an event is: `10:00–11:00`, `all day`; what began or ends on another day is told by the day's own hours. */
export function timeWords(
  { from, minutes, isAllDay }: ShownEvent,
  { clock }: Pick<DayView, "clock">,
): string {
  if (isAllDay) return "all day";
  const end = from + minutes;
  if (from < 0) return `until ${clockIn(clock, end)}`;
  return end > clock.length
    ? `from ${clockIn(clock, from)}`
    : `${clockIn(clock, from)}–${clockIn(clock, end)}`;
}

/** What collides, in a sentence: `Overlaps your plan: Dentist at 10:00 and Talk at 14:00.` */
export function collisionWords(days: readonly OutsideOfDay[]): string {
  const found = days.flatMap((day) =>
    day.outside
      .filter(({ overlaps }) => overlaps.length > 0)
      .map((event) => {
        const on = days.length > 1 ? ` on ${day.name.short}` : "";
        const at =
          event.isAllDay || event.from < 0
            ? timeWords(event, day.view)
            : `at ${clockIn(day.view.clock, event.from)}`;
        return `${event.title}${on} ${at}`;
      }),
  );
  if (found.length === 0) return "Nothing in your other calendars overlaps your plan.";
  const named = found.slice(0, mostNamed);
  const more = found.length - named.length;
  const list = more > 0 ? `${named.join(", ")} and ${more} more` : named.join(" and ");
  return `Overlaps your plan: ${list}.`;
}
