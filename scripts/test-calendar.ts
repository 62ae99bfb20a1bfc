import ICAL from "ical.js";

/** One time that another program says an event happens. */
export interface Expanded {
  title: string;
  /** Milliseconds of the epoch. */
  at: number;
  minutes: number;
}

/** What ical.js makes of a calendar file between two instants, in milliseconds: `to` is left out. */
export function expandedByIcalJs(file: string, from: number, to: number): Expanded[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const instant = (time: ICAL.Time) => time.toUnixTime() * 1000;
  const components = calendar.getAllSubcomponents("vevent");
  const found: Expanded[] = [];
  for (const component of components) {
    const event = new ICAL.Event(component);
    if (event.isRecurrenceException()) continue;
    const own = components.filter(
      (other) =>
        other.getFirstPropertyValue("recurrence-id") && other.getFirstPropertyValue("uid") === event.uid,
    );
    for (const other of own) event.relateException(other);
    const told = (title: string, start: ICAL.Time, minutes: number) => {
      const at = instant(start);
      if (from <= at && at < to) found.push({ title, at, minutes });
    };
    if (!event.isRecurring()) {
      told(event.summary, event.startDate, event.duration.toSeconds() / 60);
      continue;
    }
    // What was moved may have come from far.
    const beyond = to + 400 * 86_400_000;
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      const details = event.getOccurrenceDetails(next);
      if (instant(next) > beyond) break;
      told(details.item.summary, details.startDate, details.item.duration.toSeconds() / 60);
    }
  }
  return found.sort((a, b) => a.at - b.at || a.title.localeCompare(b.title));
}
