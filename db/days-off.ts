import { and, eq, gte, lte } from "drizzle-orm";
import { weekdayOf } from "@/lib/days";
import { parseRule } from "@/lib/repeat-rule";
import type { BlockKind } from "./enums";
import { streakRules, vacations } from "./schema";
import { database } from "./transaction";

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
  kind: BlockKind;
  /** The role whose day it came from. */
  roleId: string | null;
  date: string;
  recurrence: string | null;
  /** Whether something about it is its own on this date. */
  isException: boolean;
}

/** Vacations and weekly rest days of a person, as far as they concern the days from one to another. */
export async function findDaysOff(ownerId: string, first: string, last: string): Promise<DaysOff> {
  const own = database()
    .select({ firstOn: vacations.firstOn, lastOn: vacations.lastOn })
    .from(vacations)
    .where(and(eq(vacations.ownerId, ownerId), gte(vacations.lastOn, first), lte(vacations.firstOn, last)));
  const rules = database()
    .select({ restDays: streakRules.restDays })
    .from(streakRules)
    .where(eq(streakRules.ownerId, ownerId));
  const [found, [rest]] = await Promise.all([own, rules]);
  return { vacations: found, restDays: rest?.restDays ?? [] };
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

export function isOnVacation(day: string, vacations: readonly Vacation[]): boolean {
  return vacations.some(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn);
}

/** Every day or every so many, whichever weekdays they are. */
function isDaily(recurrence: string): boolean {
  const { frequency, weekdays } = parseRule(recurrence);
  return frequency === "DAILY" && weekdays.length === 0;
}
