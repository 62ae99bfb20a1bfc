import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile } from "@/lib/calendar-file";
import { Temporal } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { isPutAway } from "@/lib/days-off";
import { happeningsOf } from "@/lib/recurrence";
import { expandedByIcalJs } from "@/scripts/test-calendar";
import type { Exceptions } from "../edits";
import { momentOf } from "../wall-time";
import { calendarEventsOf, type Told, type ToldBlock } from "./feed-events";

const changedAt = Temporal.Instant.from("2026-03-01T08:00:00Z");
const off = { vacations: [], restDays: [] };
const told: Told = { from: null, to: null, horizon: "2031-03-01", off, alarm: null };
const routine: ToldBlock = {
  uid: "1@metier",
  title: "Walk",
  kind: "other",
  roleId: null,
  date: "2026-03-27",
  start: "09:00",
  minutes: 30,
  timeZone: "Europe/Berlin",
  recurrence: "FREQ=DAILY",
  exceptions: {},
  pause: null,
  version: 3,
  changedAt,
};
const linesOf = (block: ToldBlock, range: Partial<Told> = {}) =>
  calendarFile("Plan", calendarEventsOf(block, { ...told, ...range }))
    .split("\r\n")
    .slice(
      calendarFile("Plan", calendarEventsOf(block, { ...told, ...range }))
        .split("\r\n")
        .indexOf("END:VTIMEZONE"),
    );

test("a skipped day is an exception date, a moved one an event with the occurrence it stands for", () => {
  const lines = linesOf(
    {
      ...routine,
      exceptions: { "2026-03-30": { skipped: true }, "2026-03-31": { date: "2026-04-01", start: "17:00" } },
    },
    { alarm: 10 },
  );
  expect(lines).toContain("EXDATE;TZID=Europe/Berlin:20260330T090000");
  expect(lines).toContain("RECURRENCE-ID;TZID=Europe/Berlin:20260331T090000");
  expect(lines).toContain("DTSTART;TZID=Europe/Berlin:20260401T170000");
  expect(lines).toContain("SEQUENCE:3");
  expect(lines.filter((line) => line === "TRIGGER:-PT10M")).toHaveLength(2);
  expect(lines.indexOf("EXDATE;TZID=Europe/Berlin:20260330T090000")).toBeLessThan(
    lines.indexOf("BEGIN:VALARM"),
  );
});

test("a routine begins on the first date of its rule, and ends as an instant", () => {
  const lines = linesOf({ ...routine, recurrence: "FREQ=WEEKLY;COUNT=2;BYDAY=TU" });
  expect(lines).toContain("DTSTART;TZID=Europe/Berlin:20260331T090000");
  expect(lines).toContain("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260407T070000Z");
});

test("a pause is exception dates, and one without end is the end of the rule", () => {
  const paused = linesOf({ ...routine, pause: { from: "2026-03-28", until: "2026-03-29" } });
  expect(paused.filter((line) => line.startsWith("EXDATE"))).toHaveLength(2);
  const ended = linesOf({ ...routine, pause: { from: "2026-04-01", until: null } });
  expect(ended).toContain("RRULE:FREQ=DAILY;UNTIL=20260331T070000Z");
  expect(linesOf({ ...routine, pause: { from: "2026-03-01", until: null } }).join()).not.toContain("VEVENT");
});

test("where clocks skip the start or show it twice, the feed says the moment that the page shows", () => {
  const events = calendarEventsOf({ ...routine, start: "02:30" }, told);
  expect(events[0]?.except).toContainEqual({ date: "2026-03-29", start: "02:30" });
  expect(events).toContainEqual(
    expect.objectContaining({
      uid: "1-20260329@metier",
      date: "2026-03-29",
      start: "01:30",
      timeZone: "UTC",
    }),
  );
  expect(events).toContainEqual(
    expect.objectContaining({
      uid: "1-20261025@metier",
      date: "2026-10-25",
      start: "00:30",
      timeZone: "UTC",
    }),
  );
  const once = { ...routine, start: "02:30", date: "2026-03-29", recurrence: null };
  expect(calendarEventsOf(once, told)).toMatchObject([{ uid: "1@metier", start: "01:30", timeZone: "UTC" }]);
});

test("on vacation work is an exception of its routine, on rest days none of its weekdays, and private life stays", () => {
  // 27 March 2026 is a Friday.
  const away = { vacations: [{ firstOn: "2026-03-30", lastOn: "2026-04-01" }], restDays: [6, 7] };
  const work = { ...routine, kind: "build" as const };
  const lines = linesOf(work, { off: away });
  expect(lines).toContain("RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR");
  expect(lines.filter((line) => line.startsWith("EXDATE"))).toEqual(
    ["30", "31"]
      .map((day) => `EXDATE;TZID=Europe/Berlin:202603${day}T090000`)
      .concat("EXDATE;TZID=Europe/Berlin:20260401T090000"),
  );
  expect(linesOf(routine, { off: away })).toContain("RRULE:FREQ=DAILY");
  expect(linesOf(routine, { off: away }).join()).not.toContain("EXDATE");
  const once = { ...work, recurrence: null };
  expect(calendarEventsOf({ ...once, date: "2026-03-30" }, { ...told, off: away })).toEqual([]);
  expect(calendarEventsOf({ ...once, date: "2026-03-28" }, { ...told, off: away })).toHaveLength(1);
});

test("one that was touched by hand is told on a rest day and, moved off it, in a vacation, and never within one", () => {
  const away = { vacations: [{ firstOn: "2026-03-30", lastOn: "2026-04-01" }], restDays: [7] };
  const exceptions: Exceptions = {
    "2026-03-29": { start: "17:00" },
    "2026-03-30": { date: "2026-04-02", start: "17:00" },
    "2026-04-03": { date: "2026-04-01" },
  };
  const events = calendarEventsOf({ ...routine, kind: "build", exceptions }, { ...told, off: away });
  expect(events.map(({ uid, date, insteadOf }) => [uid, date, insteadOf?.date])).toEqual([
    ["1@metier", "2026-03-27", undefined],
    ["1-20260329@metier", "2026-03-29", undefined],
    ["1@metier", "2026-04-02", "2026-03-30"],
  ]);
  expect(events[0]?.except?.map(({ date }) => date)).toEqual(["2026-03-31", "2026-04-01", "2026-04-03"]);
});

test("a file of some days cuts a routine to them", () => {
  const [master] = calendarEventsOf(
    { ...routine, recurrence: "FREQ=DAILY;INTERVAL=2" },
    { ...told, from: "2026-04-01", to: "2026-04-05" },
  );
  expect(master).toMatchObject({ date: "2026-04-02", rule: "FREQ=DAILY;INTERVAL=2;UNTIL=20260405" });
});

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "America/Sao_Paulo",
  "UTC",
  "Asia/Kolkata",
  "Pacific/Auckland",
];
const day = fc.integer({ min: 0, max: 500 }).map((days) => dayAfter("2026-01-05", days));
const start = fc.oneof(
  fc.constantFrom("02:30", "02:00", "03:00", "00:00", "23:45", "01:30"),
  fc
    .integer({ min: 0, max: 95 })
    .map(
      (quarter) =>
        `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`,
    ),
);
const recurrence = fc
  .tuple(
    fc.constantFrom(
      "FREQ=DAILY",
      "FREQ=WEEKLY",
      "FREQ=WEEKLY;BYDAY=MO,WE,SU",
      "FREQ=MONTHLY",
      "FREQ=MONTHLY;BYMONTHDAY=-1",
      "FREQ=MONTHLY;BYDAY=-1SU",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    ),
    fc.constantFrom("", ";INTERVAL=2", ";INTERVAL=3"),
    fc.oneof(
      fc.constant(""),
      fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`),
      day.map((until) => `;UNTIL=${until.replaceAll("-", "")}`),
    ),
  )
  .map((parts) => parts.join(""));
const pause = fc.option(
  fc
    .tuple(day, fc.option(fc.integer({ min: 0, max: 60 })))
    .map(([from, days]) => ({ from, until: days === null ? null : dayAfter(from, days) })),
);
const exceptionKinds = fc.array(
  fc.tuple(
    fc.nat(30),
    fc.oneof(
      fc.constant({ skipped: true as const }),
      fc.record({ date: day, start }),
      fc.record({ title: fc.constant("Run"), minutes: fc.integer({ min: 1, max: 1440 }) }),
    ),
  ),
  { maxLength: 4 },
);

const daysOff = fc.record({
  vacations: fc.array(
    fc.tuple(day, fc.nat(20)).map(([firstOn, days]) => ({ firstOn, lastOn: dayAfter(firstOn, days) })),
    { maxLength: 3 },
  ),
  restDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
});

test("another program finds the same occurrences in the file as the planner shows", () => {
  fc.assert(
    fc.property(
      day,
      start,
      fc.constantFrom(...zones),
      recurrence,
      pause,
      exceptionKinds,
      fc.constantFrom("other" as const, "build" as const),
      daysOff,
      (date, at, timeZone, rule, stop, kinds, kind, off) => {
        const plain = { ...routine, date, start: at, timeZone, recurrence: rule, kind, entryId: null };
        const given = happeningsOf(plain, "2026-01-01", "2029-01-01").map(({ occurrence }) => occurrence);
        const exceptions: Exceptions = Object.fromEntries(
          kinds.flatMap(([at, exception]) => (given[at] ? [[given[at], exception]] : [])),
        );
        const block = { ...plain, exceptions, pause: stop };
        const shown = happeningsOf(block, "2026-01-01", "2028-06-01")
          .filter((one) => !isPutAway({ ...block, ...one }, off))
          .map((one) => ({
            title: one.title,
            at: momentOf({ ...one, timeZone }).at,
            minutes: one.minutes,
          }))
          .filter((one) => one.at < Date.UTC(2028, 0, 1))
          .sort((a, b) => a.at - b.at || a.title.localeCompare(b.title));
        const file = calendarFile("Plan", calendarEventsOf(block, { ...told, off, alarm: 5 }));
        expect(
          expandedByIcalJs(file, 0, Date.UTC(2028, 0, 1)).map((one) => ({
            ...one,
            at: new Date(one.at).toISOString(),
          })),
        ).toEqual(shown.map((one) => ({ ...one, at: new Date(one.at).toISOString() })));
      },
    ),
    { numRuns: 60 },
  );
});
