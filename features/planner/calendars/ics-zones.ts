import { isTimeZone, Temporal } from "@/lib/dates";
import { datesOf } from "@/lib/recurrence";
import { parseRule, RuleFault } from "@/lib/repeat-rule";
import type { Component } from "./ics-lines";
import { windowsZones } from "./windows-zones";

/** A zone as the planner knows it; `said` where the file calls it something else and its clocks told which it is. */
export interface KnownZone {
  timeZone: string;
  said: string | null;
}

/** So many zones of a file are told by their clocks, so many changes of the clocks of each are looked at, by so many rules. */
const mostToldByClock = 10;
const mostOnsets = 40;
const mostRules = 40;

/** Which IANA zone a file means by a TZID; null where nothing tells, or more than a zone has. */
export function zoneReader(
  definitions: readonly Component[],
  year: number,
): (tzid: string) => KnownZone | null {
  const known = new Map<string, KnownZone | null>();
  const byId = new Map(definitions.toReversed().map((one) => [toldIn(one, "TZID"), one]));
  let toldByClock = 0;
  return (tzid) => {
    const before = known.get(tzid);
    if (before !== undefined) return before;
    const definition = byId.get(tzid);
    let found = namedZone(tzid, definition);
    if (!found && definition && toldByClock < mostToldByClock) {
      toldByClock += 1;
      found = zoneByClock(tzid, definition, year);
    }
    known.set(tzid, found);
    return found;
  };
}

function namedZone(tzid: string, definition: Component | undefined): KnownZone | null {
  // Some programs write a path before the name: /freeassociation.sourceforge.net/Europe/Berlin.
  const tails = [-2, -3].map((from) => tzid.split("/").slice(from).join("/"));
  const lasting = definition ? toldIn(definition, "X-LIC-LOCATION") : undefined;
  for (const name of [tzid, windowsZones.get(tzid), ...tails, lasting]) {
    if (name && isTimeZone(name)) return { timeZone: name, said: null };
  }
  return null;
}

function zoneByClock(tzid: string, definition: Component, year: number): KnownZone | null {
  const clock = clockOf(definition, year);
  if (!clock) return null;
  const { offsetAt, onsets } = clock;
  // Weeks tell how clocks run, the moments around each change when they do: Havana's differ from New York's by those.
  const weeks = Array.from({ length: 105 }, (_, week) =>
    Temporal.Instant.from(`${year - 1}-01-03T12:00:00Z`).add({ hours: week * 168 }),
  );
  const around = onsets
    .filter((at) => Math.abs(at.toZonedDateTimeISO("UTC").year - year) <= 1)
    .flatMap((at) => [at, at.subtract({ seconds: 1 })]);
  const samples = [...weeks, ...around];
  const same = [...new Set(windowsZones.values())].find((zone) =>
    samples.every((at) => at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9 === offsetAt(at)),
  );
  return same ? { timeZone: same, said: tzid } : null;
}

/**
 * How far the clocks of a VTIMEZONE are ahead of UTC at an instant around the year, in seconds; null where it is not
 * told in full, or changes more often than any zone.
 */
function clockOf(
  definition: Component,
  year: number,
): { offsetAt: (at: Temporal.Instant) => number; onsets: Temporal.Instant[] } | null {
  const onsets: Onset[] = [];
  /** Of what was before these years the last is enough. */
  let earlier: Onset | null = null;
  const [begins, ends] = [`${year - 2}-01-01`, `${year + 2}-12-31`];
  let rules = 0;
  for (const part of definition.components) {
    const [from, to] = [offsetOf(toldIn(part, "TZOFFSETFROM")), offsetOf(toldIn(part, "TZOFFSETTO"))];
    const start = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(toldIn(part, "DTSTART") ?? "");
    if (from === null || to === null || !start) return null;
    const [, y, month, day, hour, minute] = start;
    const begin = `${y}-${month}-${day}`;
    try {
      const rule = toldIn(part, "RRULE");
      if (rule) rules += 1;
      if (rules > mostRules) return null;
      const first = begin > begins ? begin : begins;
      const dates = rule ? datesOf(parseRule(rule), begin, first, ends) : [begin];
      if (onsets.length + dates.length > mostOnsets) return null;
      for (const date of dates.filter((day) => day <= ends)) {
        const wall = Temporal.PlainDateTime.from(`${date}T${hour}:${minute}`).toZonedDateTime("UTC");
        const onset = { at: wall.toInstant().subtract({ seconds: from }), to, from };
        if (date >= begins) onsets.push(onset);
        else if (!earlier || Temporal.Instant.compare(earlier.at, onset.at) < 0) earlier = onset;
      }
    } catch (error) {
      if (error instanceof RuleFault || error instanceof RangeError) return null;
      throw error;
    }
  }
  if (earlier) onsets.push(earlier);
  onsets.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const [first] = onsets;
  if (!first) return null;
  return {
    offsetAt: (at) => onsets.findLast((one) => Temporal.Instant.compare(one.at, at) <= 0)?.to ?? first.from,
    onsets: onsets.map(({ at }) => at),
  };
}

interface Onset {
  at: Temporal.Instant;
  to: number;
  from: number;
}

function offsetOf(text: string | undefined): number | null {
  const [, sign, hours, minutes, seconds = "0"] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text ?? "") ?? [];
  if (!hours || !minutes) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

function toldIn({ properties }: Component, name: string): string | undefined {
  return properties.find((property) => property.name === name)?.value.trim();
}
