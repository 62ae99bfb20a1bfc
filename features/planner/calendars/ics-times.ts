import { Temporal } from "@/lib/dates";
import { UnreadableEvent } from "./ics-fault";
import type { Property } from "./ics-lines";
import type { KnownZone } from "./ics-zones";

/** A DATE or DATE-TIME (RFC 5545 §3.3.4, §3.3.5) as it is written. */
export interface WrittenTime {
  wall: Temporal.PlainDateTime;
  kind: "date" | "utc" | "floating" | "zoned";
  zone: KnownZone | null;
}

/** The times of a property: one, or the list of an EXDATE. */
export function timesOf(property: Property, zoneOf: (tzid: string) => KnownZone | null): WrittenTime[] {
  return property.value.split(",").map((text) => timeOf(text.trim(), property, zoneOf));
}

function timeOf(
  text: string,
  { name, parameters }: Property,
  zoneOf: (tzid: string) => KnownZone | null,
): WrittenTime {
  const [, year, month, day, clock, hour = "00", minute = "00", second = "00", utc] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text) ?? [];
  if (!day || `${year}` < "1970" || `${year}` > "2199") {
    throw new UnreadableEvent(`${name} is no time between 1970 and 2199`);
  }
  const wall = wallOf(`${year}-${month}-${day}T${hour}:${minute}:${second === "60" ? "59" : second}`, name);
  if (!clock) return { wall, kind: "date", zone: null };
  if (utc) return { wall, kind: "utc", zone: { timeZone: "UTC", said: null } };
  const tzid = parameters.get("TZID");
  if (!tzid) return { wall, kind: "floating", zone: null };
  const zone = zoneOf(tzid);
  if (!zone) throw new UnreadableEvent(`its time zone “${tzid.slice(0, 80)}” is not known`);
  return { wall, kind: "zoned", zone };
}

function wallOf(text: string, name: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: "reject" });
  } catch {
    throw new UnreadableEvent(`${name} is no day of the calendar`);
  }
}

/** When a written time is, for somebody whose own zone stands in for one that is not written. */
export function instantOf({ wall, zone }: WrittenTime, own: string): Temporal.ZonedDateTime {
  return wall.toZonedDateTime(zone?.timeZone ?? own, { disambiguation: "compatible" });
}

/** A DURATION (§3.3.6) in minutes, a day as 24 hours. */
export function minutesOf(text: string): number {
  const [whole, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^([+-])?P(?:(\d{1,4})W|(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?)$/.exec(
      text.trim(),
    ) ?? [];
  if (!whole || sign === "-") throw new UnreadableEvent("DURATION is no length of time");
  return (
    Number(weeks) * 10_080 +
    Number(days) * 1440 +
    Number(hours) * 60 +
    Number(minutes) +
    Math.round(Number(seconds) / 60)
  );
}
