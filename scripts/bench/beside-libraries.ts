import { RRuleTemporal } from "rrule-temporal";
import { convertIcsRecurrenceRule, generateIcsCalendar, type IcsEvent } from "ts-ics";
import { calendarEventsOf, type ToldBlock } from "@/features/planner/calendars/feed-events";
import { momentOf } from "@/features/planner/wall-time";
import { calendarFile } from "@/lib/calendar-file";
import { Temporal } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { happeningsOf } from "@/lib/recurrence";
import { median } from "./median";

export interface BesideLibrary {
  name: string;
  /** Milliseconds of a turn, medians. */
  ours: number;
  library: number;
  /** The median of the ratios of turns that followed one another. */
  ratio: number;
}

const [monday, lastDay, timeZone] = ["2026-01-05", "2027-01-04", "Europe/Berlin"];
const beats = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=-1FR"];
const turns = 25;

/** What a year of 200 routines and a feed of 5,000 events cost beside the libraries that they are made with. */
export function besideLibraries(): BesideLibrary[] {
  return [expansion(), feed()];
}

function expansion(): BesideLibrary {
  const routines = Array.from({ length: 200 }, (_, n) => routine(n));
  const zoned = (day: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: "09:00" });
  return compare(
    "200 routines over a year",
    () => {
      let count = 0;
      for (const block of routines) {
        for (const one of happeningsOf(block, monday, lastDay)) {
          // A year of the plan needs the moment of each as well as its day.
          count += momentOf({ ...one, timeZone }).shifted === 0 ? 1 : 0;
        }
      }
      return count;
    },
    () => {
      let count = 0;
      for (const { recurrence, date } of routines) {
        const start = Temporal.PlainDate.from(date).toString().replaceAll("-", "");
        const rule = new RRuleTemporal({
          rruleString: `DTSTART;TZID=${timeZone}:${start}T090000\nRRULE:${recurrence}`,
          temporal: Temporal,
          cache: false,
        });
        count += rule.between(zoned(monday), zoned(lastDay), true).length;
      }
      return count;
    },
  );
}

function feed(): BesideLibrary {
  const blocks = Array.from({ length: 5000 }, (_, n) =>
    n % 25 === 0 ? routine(n) : { ...routine(n), date: dayAfter(monday, n % 365), recurrence: null },
  );
  const off = { vacations: [], restDays: [] };
  const told = { from: null, to: null, horizon: "2031-01-01", alarm: null, off };
  const plain: IcsEvent[] = blocks.map((block) => {
    const wall = Temporal.PlainDateTime.from(`${block.date}T${block.start}`);
    const local = new Date(wall.toZonedDateTime("UTC").epochMilliseconds);
    const start = {
      date: new Date(wall.toZonedDateTime(timeZone).epochMilliseconds),
      local: { date: local, timezone: timeZone, tzoffset: "+0100" },
    };
    return {
      uid: block.uid,
      summary: block.title,
      stamp: { date: new Date(block.changedAt.epochMilliseconds) },
      sequence: block.version,
      start,
      duration: { minutes: block.minutes },
      ...(block.recurrence === null
        ? {}
        : { recurrenceRule: convertIcsRecurrenceRule(undefined, { value: block.recurrence }) }),
    };
  });
  return compare(
    "a feed of 5,000 events",
    () =>
      count(
        calendarFile(
          "Plan",
          blocks.flatMap((block) => calendarEventsOf(block, told)),
        ),
      ),
    () => count(generateIcsCalendar({ version: "2.0", prodId: "-//Metier//Metier//EN", events: plain })),
  );
}

function routine(n: number): ToldBlock & { kind: "learn"; entryId: null } {
  return {
    uid: `${n}@metier`,
    title: `Read chapter ${n}; take notes`,
    kind: "learn",
    entryId: null,
    roleId: null,
    date: dayAfter(monday, n % 7),
    start: "09:00",
    minutes: 30,
    timeZone,
    recurrence: beats[n % beats.length] ?? null,
    exceptions: {},
    pause: null,
    version: 1,
    changedAt: Temporal.Instant.from("2026-01-01T08:00:00Z"),
  };
}

function count(file: string): number {
  return file.split("BEGIN:VEVENT").length - 1;
}

/** @throws Error when the two do not come to the same. */
function compare(name: string, ours: () => number, library: () => number): BesideLibrary {
  if (ours() !== library()) throw new Error(`${name}: ${ours()} of ours, ${library()} of the library.`);
  const times = Array.from({ length: turns }, () => ({ ours: timeOf(ours), library: timeOf(library) }));
  return {
    name,
    ours: median(times.map((turn) => turn.ours)),
    library: median(times.map((turn) => turn.library)),
    ratio: median(times.map((turn) => turn.ours / turn.library)),
  };
}

function timeOf(work: () => unknown): number {
  const begun = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begun) / 1e6;
}
