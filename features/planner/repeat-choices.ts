import { dayAfter } from "@/lib/days";
import { plainRule, type RepeatRule, ruleWeekday, type Weekday, weekdays } from "@/lib/repeat-rule";

/** The repeats that people choose most, for a block on this day; none of them ends. */
export function repeatChoices(day: string): RepeatRule[] {
  const weekday = ruleWeekday(day);
  const number = Number(day.slice(8));
  const nth = Math.ceil(number / 7);
  // The fifth such day of a month, and often the fourth, is better known as the last.
  const isLast = dayAfter(day, 7).slice(0, 7) !== day.slice(0, 7);
  const named = (days: readonly Weekday[]) => days.map((one) => ({ day: one, nth: null }));
  return [
    plainRule("DAILY"),
    { ...plainRule("WEEKLY"), weekdays: named(weekdays.slice(0, 5)) },
    { ...plainRule("WEEKLY"), weekdays: named([weekday]) },
    { ...plainRule("WEEKLY", 2), weekdays: named([weekday]) },
    { ...plainRule("MONTHLY"), monthDays: [number] },
    ...(nth < 5 ? [{ ...plainRule("MONTHLY"), weekdays: [{ day: weekday, nth }] }] : []),
    ...(isLast ? [{ ...plainRule("MONTHLY"), weekdays: [{ day: weekday, nth: -1 }] }] : []),
    plainRule("YEARLY"),
  ];
}
