import type { BlockKind } from "@/db/enums";
import { clockAt, minuteOfDay } from "@/lib/clock";
import { dayAfter, daysFrom } from "@/lib/days";
import { ruleWeekday, type Weekday } from "@/lib/repeat-rule";

/** How an interview is held, and what its practice is called. */
export const stageKinds = {
  "live-coding": "Live coding",
  whiteboard: "Whiteboard",
  "system-design": "System design",
  "take-home": "Take-home task",
  conversation: "Conversation",
} as const;
export type StageKind = keyof typeof stageKinds;

/** One or more interviews of a kind on a day. */
export interface Stage {
  kind: StageKind;
  on: string;
  count: number;
}

export interface Aim {
  /** What is applied for, in the person's words. */
  title: string;
  closesOn: string;
  stages: readonly Stage[];
}

/** When somebody has time for it. */
export interface Time {
  today: string;
  weekdays: readonly Weekday[];
  start: string;
  minutes: number;
}

export interface BackPlanned {
  title: string;
  kind: BlockKind;
  date: string;
  start: string;
  minutes: number;
}

/** Shorter than this nothing is practised. */
const leastMinutes = 15;
/** So many days before an interview are for its practice, even while the application is still open. */
const lastDays = 3;
const step = 5;

/**
 * Plans back from the dates: the application is worked on up to the day it closes; after that each interview is
 * practised for up to the day before it, and in any case on the last three days that there is time. Kinds share a day
 * by how many interviews of theirs are ahead, the nearest first; after the last date there is nothing.
 */
export function backPlan({ title, closesOn, stages }: Aim, time: Time): BackPlanned[] {
  const { today, weekdays } = time;
  const last = [closesOn, ...stages.map(({ on }) => on)].sort().at(-1) ?? closesOn;
  const days = daysFrom(today, last).filter((day) => weekdays.includes(ruleWeekday(day)));
  const nearest = [...stages].sort((a, b) => a.on.localeCompare(b.on));
  return days.flatMap((day) => {
    const open = nearest.filter((stage) => isPractised(stage, day, closesOn, days));
    const practice = Object.keys(stageKinds).flatMap((name) => {
      const kind = name as StageKind;
      const weight = open.reduce((sum, stage) => sum + (stage.kind === kind ? stage.count : 0), 0);
      const at = open.findIndex((stage) => stage.kind === kind);
      return weight > 0
        ? [{ title: `Practise: ${stageKinds[kind]}`, kind: "learn" as const, weight, at }]
        : [];
    });
    const work = { title: `Application: ${title}`, kind: "other" as const, weight: 1, at: -1 };
    const wanted = [...(day <= closesOn ? [work] : []), ...practice].sort((a, b) => a.at - b.at);
    return shared(wanted, day, time);
  });
}

function isPractised({ on }: Stage, day: string, closesOn: string, days: readonly string[]): boolean {
  if (day >= on) return false;
  if (day > closesOn || on <= closesOn) return true;
  return days
    .filter((one) => one < on)
    .slice(-lastDays)
    .includes(day);
}

interface Wanted {
  title: string;
  kind: BlockKind;
  weight: number;
}

/** One after another from the start; where the day is too short for all, the last of them wait. */
function shared(all: readonly Wanted[], date: string, { start, minutes }: Time): BackPlanned[] {
  const wanted = all.slice(0, Math.max(1, Math.floor(minutes / leastMinutes)));
  let weight = wanted.reduce((sum, one) => sum + one.weight, 0);
  let left = minutes;
  let from = minuteOfDay(start);
  return wanted.map(({ title, kind, weight: own }, index) => {
    const others = (wanted.length - 1 - index) * leastMinutes;
    const fair = Math.round((left * own) / weight / step) * step;
    const length = index === wanted.length - 1 ? left : Math.max(leastMinutes, Math.min(fair, left - others));
    const at = from;
    [left, weight, from] = [left - length, weight - own, from + length];
    const [days, clock] = [Math.floor(at / 1440), clockAt(at)];
    return { title, kind, date: dayAfter(date, days), start: clock, minutes: length };
  });
}
