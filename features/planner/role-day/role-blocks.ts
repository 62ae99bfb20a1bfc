import { daysBetween } from "@/lib/days";
import { parseRule, type RepeatRule, RuleFault, ruleText, weekdays } from "@/lib/repeat-rule";
import { type Activity, fillDay } from "../fill-day";
import { wallTimeAfter } from "../wall-time";

/** An activity as it stands in somebody's own day. */
export interface RoleBlock<A> {
  activity: A;
  date: string;
  start: string;
  minutes: number;
  recurrence: string | null;
}

/** The person's own hours on one day, and whether they come back. */
export interface OwnHours {
  date: string;
  start: string;
  minutes: number;
  timeZone: string;
  /** An RRULE by days or weeks; null for this day alone. */
  repeat: string | null;
}

/**
 * A role's day in somebody's own hours: in order, scaled alike, breaks kept as gaps. What lies after midnight happens
 * the day after, and so do its weekdays.
 * @returns null when so little time cannot hold the activities.
 * @throws RuleFault for a repeat that is none by days or weeks.
 */
export function roleBlocks<A extends Activity>(
  activities: readonly A[],
  { date, start, minutes, timeZone, repeat }: OwnHours,
): RoleBlock<A>[] | null {
  const rule = repeat === null ? null : weekRule(repeat);
  const filled = fillDay(activities, minutes);
  if (!filled) return null;
  return filled.map(({ activity, from, minutes: length }) => {
    const at = wallTimeAfter({ date, start, timeZone }, from);
    const recurrence = rule && ruleText(later(rule, daysBetween(date, at.date)));
    return { activity, ...at, minutes: length, recurrence };
  });
}

function weekRule(text: string): RepeatRule {
  const rule = parseRule(text);
  const isPlain = rule.monthDays.length + rule.months.length + rule.positions.length === 0;
  if (!isPlain || (rule.frequency !== "DAILY" && rule.frequency !== "WEEKLY")) {
    throw new RuleFault("A role’s day repeats every day, or on days of the week.");
  }
  return rule;
}

function later(rule: RepeatRule, days: number): RepeatRule {
  if (days === 0) return rule;
  const shifted = rule.weekdays.map(({ day, nth }) => ({
    day: weekdays[(weekdays.indexOf(day) + days) % 7] ?? day,
    nth,
  }));
  return { ...rule, weekdays: shifted };
}
