import { dayAfter } from "@/lib/days";
import { shorten } from "@/lib/text";
import type { Block } from "../edits";
import { wallTimeAfter } from "../wall-time";
import type { ReadCalendar, Remark } from "./read-calendar";
import type { ReadEvent } from "./read-event";

/** What of an event becomes one block. */
export interface ImportedBlock
  extends Pick<Block, "title" | "date" | "start" | "minutes" | "timeZone" | "recurrence" | "exceptions"> {
  /** The event's own UID; of a longer event with the number of its day. */
  uid: string;
}

const mostMinutes = 1440;
/** A longer event becomes so many blocks at most. */
const mostDays = 31;

/** The blocks that a calendar becomes. A block lasts a day at most, so a longer event is one block for each day. */
export function blocksOf({
  events,
  changed,
  refused,
}: Pick<ReadCalendar, "events" | "changed" | "refused">): {
  blocks: ImportedBlock[];
  changed: Remark[];
  refused: Remark[];
} {
  const blocks: ImportedBlock[] = [];
  const said = { changed: [...changed], refused: [...refused] };
  for (const event of events) {
    const { uid, title, date, start, timeZone, recurrence, line } = event;
    const parts = Math.ceil(event.minutes / mostMinutes);
    if (parts <= 1) {
      const { exceptions, isCut } = withinADay(event);
      if (isCut)
        said.changed.push({
          line,
          title,
          reason: "on one of its days it lasts longer, and is cut to 24 hours",
        });
      blocks.push({ uid, title, date, start, minutes: event.minutes, timeZone, recurrence, exceptions });
    } else if (recurrence || parts > mostDays) {
      const reason = recurrence
        ? "it repeats and lasts longer than a day"
        : `it lasts longer than ${mostDays} days`;
      said.refused.push({ line, title, reason });
    } else {
      said.changed.push({ line, title, reason: `it lasts longer than a day and becomes ${parts} blocks` });
      for (let part = 0; part < parts; part += 1) blocks.push(partOf(event, part, parts));
    }
  }
  return { blocks, ...said };
}

function partOf(event: ReadEvent, part: number, parts: number): ImportedBlock {
  const { uid, title, date, start, timeZone, isAllDay } = event;
  const at = wallTimeAfter({ date, start, timeZone }, part * mostMinutes);
  const number = ` (${part + 1} of ${parts})`;
  return {
    uid: `${uid}${number}`,
    title: `${shorten(title, 200 - number.length)}${number}`,
    date: isAllDay ? dayAfter(date, part) : at.date,
    start: isAllDay ? start : at.start,
    minutes: Math.min(mostMinutes, event.minutes - part * mostMinutes),
    timeZone,
    recurrence: null,
    exceptions: {},
  };
}

function withinADay({ exceptions }: ReadEvent): { exceptions: ReadEvent["exceptions"]; isCut: boolean } {
  const isLong = (one: ReadEvent["exceptions"][string]) =>
    "minutes" in one && (one.minutes ?? 0) > mostMinutes;
  const isCut = Object.values(exceptions).some(isLong);
  if (!isCut) return { exceptions, isCut };
  const cut = Object.entries(exceptions).map(([day, one]) => [
    day,
    isLong(one) ? { ...one, minutes: mostMinutes } : one,
  ]);
  return { exceptions: Object.fromEntries(cut), isCut };
}
