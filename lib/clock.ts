/**
 * Wall times as minutes of a day, without days or zones: arithmetic light enough for a browser, which `lib/dates.ts`
 * with its Temporal is not.
 */

/** Minutes since midnight of a wall time `09:30` or `09:30:00`. */
export function minuteOfDay(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** The wall time `09:30` at so many minutes after midnight; wraps at 24 hours. */
export function clockAt(minute: number): string {
  const within = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** `1 h 30 min`, `45 min`, `8 h`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
