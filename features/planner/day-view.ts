import { clockAt, minuteOfDay } from "@/lib/clock";
import { dayAfter, daysBetween } from "@/lib/days";
import { type DayClock, elapsedAt, wallAt } from "./day-clock";
import type { Block } from "./edits";

/** A day that a screen shows: which, where, and how its clock runs. */
export interface DayView {
  date: string;
  timeZone: string;
  clock: DayClock;
  /** Elapsed minutes since the first day that the screen shows began. */
  begin: number;
  /** When the person's work begins, `09:00`, and how many hours it takes. */
  works?: { start: string; hours: number } | undefined;
}

/** Where the server saw a block, and what its own wall time was then. */
export interface Placed {
  /** Elapsed minutes since the first day that the screen shows began. */
  from: number;
  shifted: number;
  date: string;
  start: string;
}

/** A block on that screen. The server says where it stands, and edits made since are reckoned from there. */
export interface ShownBlock extends Block {
  /** The date that its own rule gives; for a block that happens once, the date it had. */
  occurrence: string;
  /** Minutes done there. */
  done?: number | null | undefined;
  /** Let go there. */
  dropped?: boolean | undefined;
  placed?: Placed;
}

export interface Place {
  /** Elapsed minutes since the day began. */
  from: number;
  /** Minutes by which clocks going forward moved the start. */
  shifted: number;
}

const dayMinutes = 1440;

/** Where a block stands on the day, or null when it is not on it. No zone data is needed, so browsers can do it. */
export function placeInView(block: ShownBlock, view: DayView): Place | null {
  const isAsPlaced = block.placed?.date === block.date && block.placed.start === block.start;
  const place =
    block.timeZone === view.timeZone && !isAsPlaced ? placeAtHome(block, view) : placeFrom(block, view);
  return place.from < view.clock.length && place.from + block.minutes > 0 ? place : null;
}

function placeAtHome(block: ShownBlock, { date, clock }: DayView): Place {
  const wall = daysBetween(date, block.date) * dayMinutes + minuteOfDay(block.start);
  const from = elapsedAt(clock, wall);
  return { from, shifted: wallAt(clock, from) - wall };
}

/** From where the server placed it. */
function placeFrom({ date, start, placed }: ShownBlock, view: DayView): Place {
  const base = placed ?? { from: view.begin, shifted: 0, date: view.date, start: "00:00" };
  const later = daysBetween(base.date, date) * dayMinutes + minuteOfDay(start) - minuteOfDay(base.start);
  return { from: base.from - view.begin + later, shifted: later === 0 ? base.shifted : 0 };
}

/** A block that stands on a day, and where. */
export interface Span<B extends ShownBlock> extends Place {
  block: B;
}

/** What stands on a day, in the order of its clock. */
export function spansOn<B extends ShownBlock>(blocks: readonly B[], view: DayView): Span<B>[] {
  return blocks
    .flatMap((block) => {
      const place = block.isDeleted ? null : placeInView(block, view);
      return place ? [{ block, ...place }] : [];
    })
    .sort((a, b) => a.from - b.from || a.block.title.localeCompare(b.block.title));
}

/** Days of the server as a screen shows them, one after another. */
export function viewsOf(days: readonly Omit<DayView, "begin">[]): DayView[] {
  let begin = 0;
  return days.map(({ date, timeZone, clock, works }) => {
    const view = { date, timeZone, clock, begin, works };
    begin += clock.length;
    return view;
  });
}

/**
 * The day and wall time of a block moved by so many minutes. An hour that exists twice is passed over the second
 * time, since no wall time names it.
 */
export function movedBy(block: ShownBlock, view: DayView, minutes: number): { day: string; start: string } {
  const place = placeInView(block, view);
  if (block.timeZone !== view.timeZone || !place) {
    return wallTime(block.date, minuteOfDay(block.start) + minutes);
  }
  return wallTimeIn(view, place.from + minutes, minutes);
}

/**
 * The day and wall time that the clock says after so many elapsed minutes.
 * @param step by which to go on, forwards or back, where no wall time names that moment.
 */
export function wallTimeIn(view: DayView, elapsed: number, step = 5): { day: string; start: string } {
  const { clock, date } = view;
  let at = elapsed;
  const isSecond = () => at >= 0 && at < clock.length && elapsedAt(clock, wallAt(clock, at)) !== at;
  while (isSecond()) at += step || 5;
  return wallTime(date, wallAt(clock, at));
}

function wallTime(date: string, wall: number): { day: string; start: string } {
  return { day: dayAfter(date, Math.floor(wall / dayMinutes)), start: clockAt(wall) };
}

/** What the clock says after so many elapsed minutes of the day: `14:30`. */
export function clockIn(clock: DayClock, elapsed: number): string {
  return clockAt(wallAt(clock, elapsed));
}

const usualHours = { start: "09:00", hours: 8 };

/**
 * The stretch of the day worth showing, in whole hours: the person's working day with an hour around it, and whatever
 * lies outside that.
 */
export function rangeOf(
  spans: readonly { from: number; minutes: number }[],
  { clock, works = usualHours }: Pick<DayView, "clock" | "works">,
  nowMinute: number | null,
): { from: number; to: number } {
  const now = nowMinute === null ? [] : [nowMinute];
  const opens = minuteOfDay(works.start) - 60;
  const closes = opens + works.hours * 60 + 120;
  const first = Math.min(elapsedAt(clock, Math.max(0, opens)), ...spans.map(({ from }) => from), ...now);
  const last = Math.max(
    elapsedAt(clock, Math.min(dayMinutes, closes)),
    ...spans.map(({ from, minutes }) => from + minutes),
    ...now.map((minute) => minute + 1),
  );
  return {
    from: Math.max(0, Math.floor(first / 60) * 60),
    to: Math.min(clock.length, Math.ceil(last / 60) * 60),
  };
}

/** Each full hour that the clock says between two elapsed minutes, both included. */
export function hoursOf(
  clock: DayClock,
  { from, to }: { from: number; to: number },
): { at: number; label: string }[] {
  const hours = [];
  for (let at = from; at <= to; at += 5) {
    if (wallAt(clock, at) % 60 === 0) hours.push({ at, label: clockIn(clock, at) });
  }
  return hours;
}
