import { Temporal } from "@/lib/dates";

/** From this instant on, the clocks of a zone are so far ahead of UTC; both in milliseconds. */
export interface Offset {
  from: number;
  ahead: number;
}

/** Zones are few and asked for often, so each year of them is worked out once. */
const known = new Map<string, Map<number, readonly Offset[]>>();
/** More zones than there are. */
const mostZones = 1000;
/** From 1970 to 2199, and some around. */
const mostYears = 250;

/** What the clocks of a zone show over a year and the days around it, in order; the first holds since ever. */
export function offsetsIn(timeZone: string, year: number): readonly Offset[] {
  let years = known.get(timeZone);
  if (!years) {
    if (known.size >= mostZones) known.clear();
    years = new Map();
    known.set(timeZone, years);
  }
  let found = years.get(year);
  if (!found) {
    if (years.size >= mostYears) years.clear();
    found = reckoned(timeZone, year);
    years.set(year, found);
  }
  return found;
}

function reckoned(timeZone: string, year: number): Offset[] {
  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const first = newYear.subtract({ days: 3 });
  const end = newYear.add({ years: 1, days: 3 }).epochMilliseconds;
  const found = [{ from: Number.NEGATIVE_INFINITY, ahead: aheadAt(first) }];
  let at = first.getTimeZoneTransition("next");
  for (; at && at.epochMilliseconds < end; at = at.getTimeZoneTransition("next")) {
    // Zones also change their name or rules without touching the clock.
    if (aheadAt(at) !== found.at(-1)?.ahead) found.push({ from: at.epochMilliseconds, ahead: aheadAt(at) });
  }
  return found;
}

function aheadAt({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return offsetNanoseconds / 1e6;
}
