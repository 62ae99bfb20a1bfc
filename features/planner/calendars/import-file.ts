import { senseless } from "@/lib/errors";
import { UnreadableCalendar } from "./ics-lines";
import { type ReadCalendar, readCalendar } from "./read-calendar";

/**
 * The calendar that somebody sent.
 * @throws AppError `senseless` for a file that is none
 */
export function calendarIn(content: string, ownZone: string): ReadCalendar {
  try {
    return readCalendar(content, ownZone);
  } catch (error) {
    if (error instanceof UnreadableCalendar) throw senseless("content", error.message);
    throw error;
  }
}
