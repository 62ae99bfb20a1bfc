import type { OutsideOfDay } from "../outside-words";
import { timeWords } from "../outside-words";

/** What lasts whole days, a cell for each day of a week; nothing where no day has any. */
export function LastingOfWeek({ days }: { days: readonly OutsideOfDay[] }) {
  if (!days.some(({ outside }) => outside.some(({ isAllDay }) => isAllDay))) return null;
  return days.map(({ view, name, outside }) => (
    <ul
      key={`${view.date} lasting`}
      aria-label={`All day on ${name.long}, in other calendars`}
      className="min-w-0 pe-2 pb-1 text-xs text-quiet"
    >
      {outside
        .filter(({ isAllDay }) => isAllDay)
        .map(({ key, title, isBusy }) => (
          <li key={key} className="truncate border-s-2 border-dashed border-line ps-1">
            {title}
            <span className="sr-only">, {isBusy ? "busy" : "free"}</span>
          </li>
        ))}
    </ul>
  ));
}

/** So many are named below a day's strip. */
const mostNamed = 3;

/** On a phone a week is a strip for each day; below it stands what other calendars hold. */
export function OutsideOfStrip({ view, outside }: OutsideOfDay) {
  if (outside.length === 0) return null;
  const named = outside.slice(0, mostNamed).map((event) => `${event.title}, ${timeWords(event, view)}`);
  const more = outside.length - named.length;
  return (
    <span className="block pt-1 text-xs text-quiet">
      Elsewhere: {named.join("; ")}
      {more > 0 ? ` and ${more} more` : ""}
    </span>
  );
}
