import { type RepeatRule, ruleWeekday, type Weekday, weekdays } from "@/lib/repeat-rule";

const dayNames: Record<Weekday, string> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};
const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const units = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" } as const;
const ordinals = new Map([
  [1, "first"],
  [2, "second"],
  [3, "third"],
  [4, "fourth"],
  [5, "fifth"],
  [-1, "last"],
  [-2, "second to last"],
]);

/**
 * A rule in words: `every weekday until 2 June 2026`, `every 2 weeks on Monday and Friday, 6 times`.
 * @param begin the block's date, for what the rule does not name.
 */
export function ruleWords(rule: RepeatRule, begin: string): string {
  const end = rule.until ? ` until ${dayWords(rule.until)}` : rule.count ? `, ${times(rule.count)}` : "";
  return `${beatWords(rule, begin)}${end}`;
}

function beatWords(rule: RepeatRule, begin: string): string {
  const { frequency, interval } = rule;
  const every = interval === 1 ? `every ${units[frequency]}` : `every ${interval} ${units[frequency]}s`;
  const days = listed(
    rule.weekdays.map(({ day, nth }) => (nth === null ? "" : `${nthWords(nth)} `) + dayNames[day]),
  );
  if (rule.positions.length > 0) {
    return `${every} on the ${listed(rule.positions.map(nthWords))} of ${isWorkweek(rule) ? "its weekdays" : days}`;
  }
  if (frequency === "WEEKLY" || frequency === "DAILY") {
    if (!days) return every;
    if (interval === 1) return isWorkweek(rule) ? "every weekday" : `every ${days}`;
    return `${every} on ${days}`;
  }
  const months =
    rule.months.length > 0 ? ` in ${listed(rule.months.map((month) => monthNames[month - 1] ?? ""))}` : "";
  if (days) return `${every} on the ${days}${months}`;
  const monthDays = rule.monthDays.length > 0 ? rule.monthDays : [Number(begin.slice(8))];
  if (frequency === "YEARLY" && !months) return `${every} on ${monthDayWords(begin)}`;
  return `${every} on ${monthDays.map((day) => (day < 0 ? `the ${nthWords(day)} day` : `day ${day}`)).join(", ")}${months}`;
}

/** Monday to Friday and nothing else. */
function isWorkweek({ weekdays: named }: RepeatRule): boolean {
  return (
    named.length === 5 &&
    weekdays.slice(0, 5).every((day) => named.some((one) => one.day === day && one.nth === null))
  );
}

function nthWords(nth: number): string {
  return ordinals.get(nth) ?? (nth < 0 ? `${-nth}th to last` : `${nth}th`);
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** `Friday 27 March`: what `lib/dates.ts` says on the server, light enough for a browser. */
export function weekdayWords(day: string): string {
  return `${dayNames[ruleWeekday(day)]} ${monthDayWords(day)}`;
}

/** `Fri 27`. */
export function shortDayWords(day: string): string {
  return `${dayNames[ruleWeekday(day)].slice(0, 3)} ${Number(day.slice(8))}`;
}

function monthDayWords(day: string): string {
  return `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]}`;
}

function dayWords(day: string): string {
  return `${monthDayWords(day)} ${day.slice(0, 4)}`;
}
