/**
 * Calendar days as text (`2026-03-27`), without zones: arithmetic light enough for a browser, which `lib/dates.ts`
 * with its Temporal is not.
 */

const milliseconds = 86_400_000;

/** The calendar day so many days after another; before it for a negative number. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * milliseconds).toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / milliseconds;
}

/** Every day from one to another, both included; none when the last lies before the first. */
export function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) =>
    dayAfter(first, index),
  );
}

/** 0 for Monday to 6 for Sunday (ISO 8601 less one). */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The first day of the week that holds `day`, where weeks begin on `weekStart` (0 Monday to 6 Sunday). */
export function weekBegin(day: string, weekStart: number): string {
  return dayAfter(day, -((weekdayOf(day) - weekStart + 7) % 7));
}
