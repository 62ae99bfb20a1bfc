import { formatDay } from "@/lib/dates";

/** A day, as a machine and as a person reads it. */
export function Day({ day }: { day: string }) {
  return <time dateTime={day}>{formatDay(day)}</time>;
}
