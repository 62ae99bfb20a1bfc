import { Temporal } from "temporal-polyfill";

/**
 * An instant, a day and a wall time are three types and never mixed:
 * `Temporal.Instant` (stored as timestamptz), `Temporal.PlainDate` (date), `Temporal.PlainTime` (time).
 */
export { Temporal };

/** The present instant. The only place where the clock is read; rules take it as an argument. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant();
}

/** The instant as PostgreSQL and JSON read it, in UTC. */
export function toTimestamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "millisecond" });
}

/** An instant later by so many seconds. */
export function secondsAfter(instant: Temporal.Instant, seconds: number): Temporal.Instant {
  return instant.add({ seconds });
}

/** The day it is for somebody in `timeZone`. */
export function todayIn(timeZone: string, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The zone that this browser (or process) reckons in. */
export function ownTimeZone(): string {
  return Temporal.Now.timeZoneId();
}

/** Whether the runtime knows this IANA zone. Fixed offsets such as `+02:00` are not zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The IANA zones that the runtime knows, by name; `UTC` first. */
export function listTimeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];
}

/** How a locale writes a day and a number, to choose it by: `27/03/2026 · 1,234.5`. */
export function sampleOf(locale: string): string {
  const day = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${day.format(new Date("2026-03-27T00:00:00Z"))} · ${new Intl.NumberFormat(locale).format(1234.5)}`;
}

/** The English name of a locale: `German (Switzerland)`. */
export function nameOfLocale(locale: string): string {
  return (
    new Intl.DisplayNames("en-GB", { type: "language", languageDisplay: "standard" }).of(locale) ?? locale
  );
}

/**
 * A calendar day from `2026-03-27`.
 * @throws RangeError when there is no such day.
 */
function parseDay(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`Not a day: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: "reject" });
}

/** Whether `text` names a day of the calendar, as `2026-03-27`. */
export function isDay(text: string): boolean {
  try {
    parseDay(text);
    return true;
  } catch {
    return false;
  }
}

const longDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

const weekdayDay = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** `25 April 2025`: how documents write a day for everybody. Accepts `2025-04-25` or an instant (its UTC day). */
export function formatDay(value: string): string {
  return longDay.format(new Date(value.length === 10 ? `${value}T00:00:00Z` : value));
}

/** The same as somebody's own locale writes it, for apps: `25. April 2025`. Mark it with that language. */
export function formatDayFor(locale: string, day: string): string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(`${day}T00:00:00Z`));
}

/** An instant as somebody's own locale and zone have it, for apps: `25. April 2025 um 14:03`. */
export function formatTimeFor(locale: string, timestamp: string, timeZone: string): string {
  const style = { dateStyle: "long", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(timestamp));
}

/** The time of day of an instant in somebody's own locale and zone: `14:03`, `2:03 PM`. */
export function formatClockFor(locale: string, timestamp: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }).format(new Date(timestamp));
}

/** A day of these weeks in somebody's own locale: `Freitag, 27. März`. */
export function formatWeekdayFor(locale: string, day: string): string {
  const style = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(`${day}T00:00:00Z`));
}

/** Minutes as hours in somebody's own locale, to two places: `1.5`, `1,5`. */
export function formatHoursFor(locale: string, minutes: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(minutes / 60);
}

/** `Friday 27 March`. */
export function formatWeekday(day: string): string {
  return weekdayDay.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/** An instant as PostgreSQL writes it, in ISO 8601 as machines read it: `2026-03-27T08:30:00.000Z`. */
export function isoInstant(timestamp: string): string {
  return new Date(timestamp).toISOString();
}

/** The UTC day of an instant, for `<time datetime>`. */
export function dayOf(timestamp: string): string {
  return new Date(timestamp).toISOString().slice(0, 10);
}

/** The day on which an instant lay for somebody in `timeZone`, as `2026-03-27`: for what they did themselves. */
export function dayFor(timeZone: string, timestamp: string): string {
  return todayIn(timeZone, Temporal.Instant.from(isoInstant(timestamp))).toString();
}

/** `25 April 2025 at 14:03` in the given zone; for apps, never for documents. */
export function formatTime(timestamp: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone }).format(
    new Date(timestamp),
  );
}
