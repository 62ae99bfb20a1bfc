import { Temporal } from "@/lib/dates";

/** The days from `first` to `last`, both included, on which clocks show this time of day twice or not at all. */
export function oddDays(timeZone: string, start: string, first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => oddHoursIn(timeZone, from + index))
    .flat()
    .filter(({ day, from, to }) => first <= day && day <= last && from <= start && start < to)
    .map(({ day }) => day);
}

/** A part of a day that clocks show twice or not at all. */
interface OddHours {
  day: string;
  from: string;
  to: string;
}

/** Zones are few and asked for often, so each year of them is worked out once. */
const kept = new Map<string, OddHours[]>();

function oddHoursIn(timeZone: string, year: number): OddHours[] {
  const key = `${timeZone} ${year}`;
  const before = kept.get(key);
  if (before) return before;
  if (kept.size > 10_000) kept.clear();
  const midnight = (of: number) =>
    Temporal.PlainDate.from({ year: of, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const end = midnight(year + 1);
  const found: OddHours[] = [];
  let at = midnight(year).getTimeZoneTransition("next");
  for (; at && Temporal.ZonedDateTime.compare(at, end) < 0; at = at.getTimeZoneTransition("next")) {
    const gained = at.offsetNanoseconds - at.subtract({ nanoseconds: 1 }).offsetNanoseconds;
    const walls = [at.toPlainDateTime(), at.toPlainDateTime().subtract({ nanoseconds: gained })];
    const [from, to] = walls.sort(Temporal.PlainDateTime.compare);
    if (from && to && gained !== 0) found.push(...byDay(from, to));
  }
  kept.set(key, found);
  return found;
}

function byDay(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): OddHours[] {
  const clock = (at: Temporal.PlainDateTime) => at.toPlainTime().toString({ smallestUnit: "minute" });
  const [first, last] = [from.toPlainDate().toString(), to.toPlainDate().toString()];
  if (first === last) return [{ day: first, from: clock(from), to: clock(to) }];
  return [
    { day: first, from: clock(from), to: "24:00" },
    { day: last, from: "00:00", to: clock(to) },
  ];
}
