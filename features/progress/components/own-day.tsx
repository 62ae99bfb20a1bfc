import { formatDayFor } from "@/lib/dates";

/** A day as the reader's own locale writes it, and marked as of that language. */
export function OwnDay({ day, locale }: { day: string; locale: string }) {
  return (
    <time dateTime={day} lang={locale}>
      {formatDayFor(locale, day)}
    </time>
  );
}
