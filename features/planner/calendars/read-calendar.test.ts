import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { UnreadableCalendar } from "./ics-lines";
import { readCalendar } from "./read-calendar";

const sample = (name: string) =>
  readCalendar(readFileSync(`features/planner/calendars/samples/${name}.ics`, "utf8"), "Europe/Berlin");
const calendar = (...lines: string[]) =>
  readCalendar(
    ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n"),
    "Europe/Berlin",
  );
const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:1", "SUMMARY:It", ...lines, "END:VEVENT"];
const reasons = ({ refused }: { refused: { reason: string }[] }) => refused.map(({ reason }) => reason);

test("reads what Google writes", () => {
  const { name, events, changed, refused, unread } = sample("google");
  expect(name).toBe("ada@example.org");
  expect(events).toMatchObject([
    {
      title: "Talk with Grace, about the report",
      date: "2026-03-27",
      start: "14:00",
      minutes: 45,
      timeZone: "Europe/Berlin",
      isBusy: true,
    },
    {
      title: "Stand-up",
      recurrence: "FREQ=WEEKLY;UNTIL=20260430;BYDAY=FR,MO,TH,TU,WE;WKST=MO",
      exceptions: {
        "2026-04-03": { skipped: true },
        "2026-04-06": { skipped: true },
        "2026-03-17": { start: "11:00", minutes: 30, title: "Stand-up, later" },
      },
    },
    { title: "Labour Day", isAllDay: true, isBusy: false, minutes: 1440 },
    { title: "Trip to Paris", isAllDay: true, minutes: 3 * 1440 },
  ]);
  expect([changed, refused]).toEqual([[], []]);
  expect(unread).toContainEqual({ name: "ATTENDEE", count: 2 });
  expect(unread.map((one) => one.name)).toEqual(
    expect.arrayContaining([
      "DESCRIPTION",
      "LOCATION",
      "VALARM",
      "X-GOOGLE-CONFERENCE",
      "X-WR-TIMEZONE",
      "ORGANIZER",
    ]),
  );
});

test("reads what Outlook writes, with the zones that only Windows knows", () => {
  const { events, changed, refused } = sample("outlook");
  expect(events).toMatchObject([
    {
      title: "Planning; second quarter",
      date: "2026-03-27",
      start: "10:00",
      minutes: 90,
      timeZone: "Europe/Berlin",
    },
    {
      title: "Call with New York",
      recurrence: "FREQ=MONTHLY;COUNT=6;BYDAY=1WE",
      timeZone: "America/New_York",
      exceptions: { "2026-04-01": { skipped: true }, "2026-05-06": { start: "16:00" } },
    },
    { title: "Holiday", minutes: 14 * 1440 },
  ]);
  expect(refused).toEqual([]);
  expect(changed.map(({ reason }) => reason)).toContain(
    "its zone “Customized Time Zone” is taken as America/New_York",
  );
});

test("reads what Apple writes, and says what it does not take", () => {
  const read = sample("apple");
  expect(read.events).toMatchObject([
    { title: "Night train", date: "2026-03-08", start: "01:30", minutes: 60 },
    { title: "Run", timeZone: "Europe/Berlin", recurrence: "FREQ=DAILY;INTERVAL=2;COUNT=10" },
    { title: "Sailing 🌊", minutes: 42 * 60 },
    { title: "Grandma’s birthday", isAllDay: true, recurrence: "FREQ=YEARLY" },
  ]);
  expect(reasons(read)).toEqual([expect.stringMatching(/^its repeat is not understood: .*FREQ/)]);
  expect(read.changed).toContainEqual(
    expect.objectContaining({ title: "Run", reason: expect.stringContaining("taken in yours") }),
  );
  expect(read.unread).toContainEqual({ name: "VTODO", count: 1 });
});

test("what cannot be taken is named with its reason", () => {
  expect(reasons(calendar(...event("DTSTART;TZID=Mars/Base:20260327T090000")))).toEqual([
    "its time zone “Mars/Base” is not known",
  ]);
  expect(reasons(calendar(...event("DTSTART:20260230T090000")))).toEqual([
    "DTSTART is no day of the calendar",
  ]);
  expect(reasons(calendar(...event("DTSTART:20260327T090000Z", "DTEND:20260327T080000Z")))).toEqual([
    "it ends before it begins",
  ]);
  expect(reasons(calendar(...event("DTSTART:20260327T090000Z", "STATUS:CANCELLED")))).toEqual([
    "it is cancelled",
  ]);
  expect(reasons(calendar("no line at all", ...event("DTSTART:20260327T090000Z", "DURATION:PT1H")))).toEqual([
    "this line says nothing",
  ]);
  expect(
    reasons(
      calendar(...event("DTSTART:20260327T090000Z", "DURATION:PT1H"), ...event("DTSTART:20260327T090000Z")),
    ),
  ).toEqual(["it stands twice in the file"]);
});

test("an occurrence whose routine is not there stands for itself, under a name of its own", () => {
  const { events } = calendar(
    ...event("RECURRENCE-ID:20260327T090000Z", "DTSTART:20260327T100000Z", "DTEND:20260327T110000Z"),
  );
  expect(events).toMatchObject([
    { uid: "1 20260327T090000Z", start: "11:00", minutes: 60, recurrence: null },
  ]);
});

test("what is no calendar, is not whole or has no end of parts is refused", () => {
  for (const text of [
    "",
    "BEGIN:VCARD\r\nEND:VCARD",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT",
    "BEGIN:VCALENDAR\r\nEND:VEVENT",
  ]) {
    expect(() => readCalendar(text, "UTC"), text).toThrow(UnreadableCalendar);
  }
  expect(() => readCalendar(`BEGIN:VCALENDAR\n${"BEGIN:X\n".repeat(20)}`, "UTC")).toThrow(/more parts/);
  expect(() => readCalendar(`BEGIN:VCALENDAR\n${"BEGIN:X\nEND:X\n".repeat(60_000)}`, "UTC")).toThrow(
    /more parts/,
  );
});

test("of two editions of one day the later counts, and what a changed day alone is, is told", () => {
  const master = event("DTSTART:20261201T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY");
  const instead = (title: string, ...lines: string[]) =>
    ["BEGIN:VEVENT", "UID:1", `SUMMARY:${title}`, "RECURRENCE-ID:20261202T090000Z", ...lines].concat(
      "END:VEVENT",
    );
  const times = ["DTSTART:20261202T100000Z", "DURATION:PT1H"];
  const { events, changed } = calendar(
    ...master,
    ...instead("newer", "SEQUENCE:5", "TRANSP:TRANSPARENT", ...times),
    ...instead("older", "SEQUENCE:1", ...times),
  );
  expect(events[0]?.exceptions["2026-12-02"]).toMatchObject({ title: "newer" });
  expect(changed.map(({ title, reason }) => `${title}: ${reason}`)).toEqual([
    "older: a later edition of 2026-12-02 stands in the file, and is taken",
    "newer: whether it takes time, other than its repeat, is left out",
  ]);
  const whole = calendar(
    ...master,
    ...instead("off", "DTSTART;VALUE=DATE:20261202", "DTEND;VALUE=DATE:20261203"),
  );
  expect(whole.changed.map(({ reason }) => reason)).toContainEqual(
    expect.stringMatching(/^it is a whole day or not/),
  );
});

test("changed days that lie centuries apart are read, and a file of too many is refused before they are", () => {
  const far = ["DTSTART:19700101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"];
  const { events } = calendar(...event(...far, "EXDATE:19700102T090000Z,21991231T090000Z"));
  expect(Object.keys(events[0]?.exceptions ?? {})).toEqual(["1970-01-02", "2199-12-31"]);
  const list = Array(20_001).fill("20300101T090000Z").join(",");
  expect(() => calendar(...event(...far, `EXDATE:${list}`))).toThrow(UnreadableCalendar);
  expect(() => calendar(...Array(1001).fill("nothing"))).toThrow(UnreadableCalendar);
  expect(reasons(calendar(...event(...far.slice(0, 2), "RRULE:FREQ=DAILY;UNTIL=00000101T000000Z")))).toEqual([
    expect.stringMatching(/^its repeat is not understood/),
  ]);
});
