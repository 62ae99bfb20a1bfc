import { dayFor, formatDayFor, formatTimeFor } from "@/lib/dates";

/** Whose day it is that an instant lies on, and whose way of writing it. A person is one. */
export interface Reader {
  timeZone: string;
  locale: string;
}

/** A day as the reader's own locale writes it, and marked as of that language. */
export function OwnDay({ day, locale }: { day: string; locale: string }) {
  return (
    // Server and browser may know different editions of a locale: what was sent stays.
    <time dateTime={day} lang={locale} suppressHydrationWarning>
      {formatDayFor(locale, day)}
    </time>
  );
}

/** The reader's own day on which something of theirs happened. */
export function OwnDayOf({ at, reader: { timeZone, locale } }: { at: string; reader: Reader }) {
  return <OwnDay day={dayFor(timeZone, at)} locale={locale} />;
}

/** An instant on the reader's own clock, as their locale writes it. */
export function OwnTime({ at, reader: { timeZone, locale } }: { at: string; reader: Reader }) {
  return (
    <time dateTime={at} lang={locale} suppressHydrationWarning>
      {formatTimeFor(locale, at, timeZone)}
    </time>
  );
}
