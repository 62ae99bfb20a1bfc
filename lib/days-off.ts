import { weekdayOf } from "./days";
import { parseRule } from "./repeat-rule";

/** When a person does not work. */
export interface DaysOff {
  vacations: readonly Vacation[];
  /** Weekdays of rest; ISO 8601, Monday is 1. */
  restDays: readonly number[];
}

/** From one day to another, both included. */
export interface Vacation {
  firstOn: string;
  lastOn: string;
}

interface Stands {
  /** One of the kinds of blocks. */
  kind: string;
  /** The role whose day it came from. */
  roleId: string | null;
  date: string;
  recurrence: string | null;
  /** Whether something about it is its own on this date. */
  isException: boolean;
}

/** Whether a block is work: every kind of a role's day, and the breaks that came with one. What is other is private. */
export function isWork({ kind, roleId }: Pick<Stands, "kind" | "roleId">): boolean {
  return kind !== "other" && (kind !== "break" || roleId !== null);
}

/**
 * Whether a block is put away on the date where it stands. On vacation all work is; on a weekly rest day it is work
 * that repeats daily, for whoever names weekdays has said when. One that was touched by hand is meant on a rest day.
 */
export function isPutAway(block: Stands, { vacations, restDays }: DaysOff): boolean {
  if (!isWork(block)) return false;
  if (isOnVacation(block.date, vacations)) return true;
  if (block.isException || !restDays.includes(weekdayOf(block.date) + 1)) return false;
  return restDaysOf(block, { restDays }).length > 0;
}

/** The weekdays on which a block rests: of work that repeats daily those of its owner, of all else none. */
export function restDaysOf(
  block: Pick<Stands, "kind" | "roleId" | "recurrence">,
  { restDays }: Pick<DaysOff, "restDays">,
): readonly number[] {
  return isWork(block) && block.recurrence !== null && isDaily(block.recurrence) ? restDays : [];
}

/** Whether a day lies in a vacation, its first and last day included. */
export function isOnVacation(day: string, vacations: readonly Vacation[]): boolean {
  return vacations.some(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn);
}

/** Every day or every so many, whichever weekdays they are. */
function isDaily(recurrence: string): boolean {
  const { frequency, weekdays } = parseRule(recurrence);
  return frequency === "DAILY" && weekdays.length === 0;
}
