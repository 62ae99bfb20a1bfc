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

/** Which IANA zone a file means by a TZID; null where nothing tells. */
export function zoneReader(
  definitions: readonly Component[],
  year: number,
): (tzid: string) => KnownZone | null {
  const known = new Map<string, KnownZone | null>();
  return (tzid) => {
    const before = known.get(tzid);
    if (before !== undefined) return before;
    const definition = definitions.find((one) => toldIn(one, "TZID") === tzid);
    const found = known.size < 50 ? zoneOf(tzid, definition, year) : null;
    known.set(tzid, found);
    return found;
  };
}

function zoneOf(tzid: string, definition: Component | undefined, year: number): KnownZone | null {
  // Some programs write a path before the name: /freeassociation.sourceforge.net/Europe/Berlin.
  const tails = [-2, -3].map((from) => tzid.split("/").slice(from).join("/"));
  const lasting = definition ? toldIn(definition, "X-LIC-LOCATION") : undefined;
  for (const name of [tzid, windowsZones.get(tzid), ...tails, lasting]) {
    if (name && isTimeZone(name)) return { timeZone: name, said: null };
  }
  const clock = definition ? clockOf(definition, year) : null;
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

/** How far the clocks of a VTIMEZONE are ahead of UTC at an instant, in seconds; null where it is not told in full. */
function clockOf(
  definition: Component,
  year: number,
): { offsetAt: (at: Temporal.Instant) => number; onsets: Temporal.Instant[] } | null {
  const onsets: { at: Temporal.Instant; to: number; from: number }[] = [];
  for (const part of definition.components) {
    const [from, to] = [offsetOf(toldIn(part, "TZOFFSETFROM")), offsetOf(toldIn(part, "TZOFFSETTO"))];
    const start = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(toldIn(part, "DTSTART") ?? "");
    if (from === null || to === null || !start) return null;
    const [, y, month, day, hour, minute] = start;
    const begin = `${y}-${month}-${day}`;
    try {
      const rule = toldIn(part, "RRULE");
      const first = begin > `${year - 2}-01-01` ? begin : `${year - 2}-01-01`;
      const dates = rule ? datesOf(parseRule(rule), begin, first, `${year + 2}-12-31`) : [begin];
      for (const date of dates) {
        const wall = Temporal.PlainDateTime.from(`${date}T${hour}:${minute}`).toZonedDateTime("UTC");
        onsets.push({ at: wall.toInstant().subtract({ seconds: from }), to, from });
      }
    } catch (error) {
      if (error instanceof RuleFault || error instanceof RangeError) return null;
      throw error;
    }
  }
  onsets.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const [first] = onsets;
  if (!first) return null;
  return {
    offsetAt: (at) => onsets.findLast((one) => Temporal.Instant.compare(one.at, at) <= 0)?.to ?? first.from,
    onsets: onsets.map(({ at }) => at),
  };
}

function offsetOf(text: string | undefined): number | null {
  const [, sign, hours, minutes, seconds = "0"] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text ?? "") ?? [];
  if (!hours || !minutes) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

function toldIn({ properties }: Component, name: string): string | undefined {
  return properties.find((property) => property.name === name)?.value.trim();
}
