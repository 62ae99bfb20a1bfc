import type { Activity } from "@/features/guides/content";
import { minuteOfDay } from "@/lib/clock";

/** The activities of a typical day as the stretches that a day strip draws, in order of time. */
export function dayStretches(activities: readonly Activity[]) {
  return activities
    .map(({ kind, title, start, minutes }) => ({ kind, title, startMinute: minuteOfDay(start), minutes }))
    .sort((a, b) => a.startMinute - b.startMinute);
}
