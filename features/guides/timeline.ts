import type { DayKind } from "@/db/enums";

/** What a timeline needs to know of an activity. */
export interface TimedActivity {
  kind: DayKind;
  /** Wall time, `09:00`. */
  start: string;
  minutes: number;
}

/** A piece of the day in minutes after midnight; an end above 1,440 lies on the next day. */
interface Piece {
  start: number;
  end: number;
}

export interface Stretch<A> extends Piece {
  type: "activity";
  activity: A;
}

/** Time between two stretches in which nothing is planned: a break. */
export interface Gap extends Piece {
  type: "gap";
}

export interface KindShare {
  kind: DayKind;
  minutes: number;
  /** Of all planned minutes, 0 to 1. */
  share: number;
}

export interface Timeline<A> {
  /** In order of time; activities that start together keep their order. */
  pieces: (Stretch<A> | Gap)[];
  /** The first start and the last end, in minutes after midnight. */
  start: number;
  end: number;
  /** Planned minutes; where two activities overlap, both count. */
  minutes: number;
  gapMinutes: number;
  /** The largest first. */
  shares: KindShare[];
}

/** Lays the activities of a day out in time, with the gaps between them; null for a day without any. */
export function layOutDay<A extends TimedActivity>(activities: readonly A[]): Timeline<A> | null {
  const stretches = activities
    .map((activity): Stretch<A> => {
      const start = minuteOfDay(activity.start);
      return { type: "activity", activity, start, end: start + activity.minutes };
    })
    .sort((a, b) => a.start - b.start);
  const first = stretches[0];
  if (!first) return null;

  const pieces: (Stretch<A> | Gap)[] = [];
  let end = first.start;
  let gapMinutes = 0;
  for (const stretch of stretches) {
    if (stretch.start > end) {
      pieces.push({ type: "gap", start: end, end: stretch.start });
      gapMinutes += stretch.start - end;
    }
    pieces.push(stretch);
    end = Math.max(end, stretch.end);
  }
  const minutes = activities.reduce((total, activity) => total + activity.minutes, 0);
  return { pieces, start: first.start, end, minutes, gapMinutes, shares: sharesByKind(activities, minutes) };
}

/** `09:30` → 570. */
export function minuteOfDay(clock: string): number {
  const [hours, minutes] = clock.split(":").map(Number);
  if (hours === undefined || minutes === undefined) throw new RangeError(`Not a wall time: ${clock}`);
  return hours * 60 + minutes;
}

/** 570 → `09:30`; the day begins anew after 1,440. */
export function clockOf(minute: number): string {
  const hours = Math.floor(minute / 60) % 24;
  return `${String(hours).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function sharesByKind(activities: readonly TimedActivity[], total: number): KindShare[] {
  const minutesOf = new Map<DayKind, number>();
  for (const { kind, minutes } of activities) minutesOf.set(kind, (minutesOf.get(kind) ?? 0) + minutes);
  return [...minutesOf]
    .map(([kind, minutes]) => ({ kind, minutes, share: total === 0 ? 0 : minutes / total }))
    .sort((a, b) => b.minutes - a.minutes);
}
