import { type BlockKind, blockKinds } from "@/db/enums";
import { clockAt } from "@/lib/clock";
import { dayAfter, daysBetween, weekdayOf } from "@/lib/days";
import { plainRule, type RepeatRule, ruleText, ruleWeekday, type Weekday, weekdays } from "@/lib/repeat-rule";

/** What a line in plain words says of a block; what it does not say is null. */
export interface QuickAdd {
  title: string;
  date: string | null;
  start: string | null;
  minutes: number | null;
  kind: BlockKind | null;
  /** RFC 5545 RRULE. */
  recurrence: string | null;
}

const weekdayWord =
  "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const monthWord =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const time = "(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?";
/** A day in words, without what stands before it. */
const dayWords = `today|tomorrow|in\\s+\\d{1,3}\\s+days?|\\d{4}-\\d{2}-\\d{2}|(?:next\\s+)?${weekdayWord}|\\d{1,2}(?:st|nd|rd|th)?\\s+${monthWord}|${monthWord}\\s+\\d{1,2}(?:st|nd|rd|th)?`;

/**
 * Reads a line such as `code review tomorrow 9-10 every weekday` or `stand-up 14:00 15m #meeting`. Days count from
 * `today`; what is left when times, days, repeats and the kind are taken out is the title. Nothing is guessed: a
 * number is a time only as `14:00`, `2pm`, `at 9` or `9-10`.
 */
export function readQuickAdd(line: string, today: string): QuickAdd {
  const text = new Line(line);
  const kind = kindIn(text);
  const rule = ruleIn(text, today);
  const length = lengthIn(text);
  const times = timesIn(text);
  const date = dayIn(text, today);
  const begin = date ?? (rule && rule.weekdays.length > 0 ? firstOf(rule, today) : null);
  return {
    title: text.rest(),
    date: begin,
    start: times ? clockAt(times.start) : null,
    minutes: times?.minutes ?? length,
    kind,
    recurrence: rule ? ruleText(rule) : null,
  };
}

/** A line of which parts are taken as they are understood. */
class Line {
  constructor(private text: string) {}

  /** Takes the first match that stands as words of its own and says something; words that say nothing stay. */
  take<T>(pattern: string, read: (found: RegExpExecArray) => T | null): T | null {
    for (const found of this.text.matchAll(
      new RegExp(`(?:^|(?<=[\\s,]))(?:${pattern})(?=$|[\\s,.;])`, "giu"),
    )) {
      const said = read(found);
      if (said === null) continue;
      this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`;
      return said;
    }
    return null;
  }

  rest(): string {
    return this.text
      .replace(/\s+/g, " ")
      .replace(/^[\s,;]+|[\s,;]+$/g, "")
      .replace(/ ,/g, ",");
  }
}

function kindIn(text: Line): BlockKind | null {
  return text.take(
    `#(${blockKinds.join("|")})`,
    ([, name]) => blockKinds.find((kind) => kind === name?.toLowerCase()) ?? null,
  );
}

function ruleIn(text: Line, today: string): RepeatRule | null {
  const rule = beatIn(text);
  if (!rule) return null;
  const until = text.take(`until\\s+(${dayWords})`, ([, words]) => dayOf(words, today));
  if (until) return { ...rule, until };
  const count = text.take("(\\d{1,3})\\s+times", ([, number]) => Number(number) || null);
  return { ...rule, count };
}

function beatIn(text: Line): RepeatRule | null {
  return (
    text.take("every\\s+(?:week|work(?:ing\\s+)?)day|(?:on\\s+)?weekdays", () => ({
      ...plainRule("WEEKLY"),
      weekdays: named(weekdays.slice(0, 5)),
    })) ??
    text.take(
      `every\\s+(other\\s+)?${weekdayWord}((?:\\s*(?:,|and|&)\\s*${weekdayWord})*)`,
      ([, other, first, more]) => {
        const words = `${first} ${more ?? ""}`
          .split(/[^a-z]+/i)
          .filter((word) => word && !/^and$/i.test(word));
        const days = weekdays.filter((_, index) => words.some((word) => weekdayIndex(word) === index));
        return { ...plainRule("WEEKLY", other ? 2 : 1), weekdays: named(days) };
      },
    ) ??
    text.take("every\\s+(?:(other)\\s+|(\\d{1,3})\\s+)?(day|week|month|year)s?", ([, other, number, unit]) =>
      every(unit, other ? 2 : Number(number ?? 1)),
    ) ??
    text.take("(dai|week|month|year)ly", ([, unit]) => every(unit, 1))
  );
}

function every(unit: string | undefined, interval: number): RepeatRule | null {
  const frequency = { day: "DAILY", dai: "DAILY", week: "WEEKLY", month: "MONTHLY", year: "YEARLY" } as const;
  const named = frequency[unit?.toLowerCase() as keyof typeof frequency];
  return interval > 0 ? plainRule(named, interval) : null;
}

function named(days: readonly Weekday[]) {
  return days.map((day) => ({ day, nth: null }));
}

function firstOf({ weekdays: days }: RepeatRule, today: string): string {
  const ahead = [0, 1, 2, 3, 4, 5, 6].map((later) => dayAfter(today, later));
  return ahead.find((date) => days.some(({ day }) => day === ruleWeekday(date))) ?? today;
}

/** Minutes; `1h30`, `1.5 hours`, `45m`, `for 90 minutes`. */
function lengthIn(text: Line): number | null {
  return (
    text.take(
      "(?:for\\s+)?(\\d{1,2})(?:[.,](\\d{1,2}))?\\s*h(?:ours?|rs?)?(?:\\s*(\\d{1,2})\\s*(?:m(?:in(?:utes?|s)?)?)?)?",
      ([, hours, part, more]) =>
        within(Number(hours) * 60 + (part ? Math.round(Number(`0.${part}`) * 60) : 0) + Number(more ?? 0)),
    ) ?? text.take("(?:for\\s+)?(\\d{1,4})\\s*m(?:in(?:utes?|s)?)?", ([, minutes]) => within(Number(minutes)))
  );
}

function within(minutes: number): number | null {
  return minutes >= 1 && minutes <= 1440 ? minutes : null;
}

/** What is surely a time comes before what may be one: in `chapter 3-4 14:00` that is 14:00. */
function timesIn(text: Line): Times | null {
  return rangeIn(text, { isSure: true }) ?? timeIn(text) ?? rangeIn(text, { isSure: false });
}

interface Times {
  start: number;
  minutes: number | null;
}

function rangeIn(text: Line, { isSure }: { isSure: boolean }): Times | null {
  return text.take(
    `(from\\s+|at\\s+)?${time}\\s*(?:-|–|—|to|until)\\s*${time}`,
    ([, before, hour, minute, half, endHour, endMinute, endHalf]) => {
      const isBare = !(before || minute || half || endMinute || endHalf);
      if (isSure && isBare) return null;
      const start = minuteOf(hour, minute, half ?? (startsInSameHalf(hour, endHour) ? endHalf : undefined));
      const end = minuteOf(endHour, endMinute, endHalf);
      if (start === null || end === null || start === end) return null;
      // `9 to 5` is a day at work, and no night.
      const isEvening = !half && !endHalf && end < start && start < 720 && end + 720 > start;
      return { start, minutes: ((isEvening ? end + 720 : end) - start + 1440) % 1440 };
    },
  );
}

function timeIn(text: Line): Times | null {
  return text.take(
    `at\\s+${time}|(\\d{1,2})[:](\\d{2})\\s*(am|pm)?|(\\d{1,2})\\s*(am|pm)`,
    ([, hour, minute, half, clockHour, clockMinute, clockHalf, plainHour, plainHalf]) => {
      const start = minuteOf(
        hour ?? clockHour ?? plainHour,
        minute ?? clockMinute,
        half ?? clockHalf ?? plainHalf,
      );
      return start === null ? null : { start, minutes: null };
    },
  );
}

/** `9-10am` is in the morning at both ends, `11-1pm` is not. */
function startsInSameHalf(start: string | undefined, end: string | undefined): boolean {
  return Number(start) % 12 < Number(end) % 12;
}

function minuteOf(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): number | null {
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hour);
  const isRight =
    hours < 24 && Number(minute ?? 0) < 60 && (!half || (Number(hour) >= 1 && Number(hour) <= 12));
  return isRight ? hours * 60 + Number(minute ?? 0) : null;
}

function dayIn(text: Line, today: string): string | null {
  return text.take(`(?:on\\s+)?(${dayWords})`, ([, words]) => dayOf(words, today));
}

/** Null for a day that no calendar has, or that is too far for a plan. */
function dayOf(said: string | undefined, today: string): string | null {
  const words = (said ?? "").toLowerCase();
  if (words === "today") return today;
  if (words === "tomorrow") return dayAfter(today, 1);
  const days = /^in\s+(\d+)/.exec(words)?.[1];
  if (days) return dayAfter(today, Number(days));
  if (/^\d{4}-/.test(words)) return isPlannable(words) ? words : null;
  const month = months.findIndex((name) => new RegExp(`(?:^|\\s|\\d)${name}`).test(words));
  const number = /\d+/.exec(words)?.[0];
  return number && month >= 0 ? nextDate(today, month + 1, Number(number)) : nextWeekday(today, words);
}

function isPlannable(day: string): boolean {
  const isDay = !Number.isNaN(Date.parse(day)) && dayAfter(day, 0) === day;
  return isDay && day >= "1970-01-01" && day < "2200-01-01";
}

/** The next such day; today counts unless it says "next", which then is the week after this one's. */
function nextWeekday(today: string, words: string): string {
  const wanted = weekdayIndex(words.replace(/^next\s+/, ""));
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  return dayAfter(today, words.startsWith("next") ? ahead || 7 : ahead);
}

/** The next date of that name, this year or the next; null where a month has no such day. */
function nextDate(today: string, month: number, day: number): string | null {
  const two = (value: number) => String(value).padStart(2, "0");
  const year = Number(today.slice(0, 4));
  const dates = [0, 1, 2, 3, 4].map((more) => `${year + more}-${two(month)}-${two(day)}`);
  const isDate = (date: string) =>
    day >= 1 && day <= 31 && dayAfter(`${date.slice(0, 7)}-01`, day - 1) === date;
  return dates.find((date) => isDate(date) && daysBetween(today, date) >= 0) ?? null;
}

function weekdayIndex(word: string): number {
  return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(word.slice(0, 3).toLowerCase());
}
