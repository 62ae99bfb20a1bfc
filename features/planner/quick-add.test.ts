import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type QuickAdd, readQuickAdd } from "./quick-add";

/** A Wednesday. */
const today = "2026-06-03";
const read = (line: string) =>
  Object.fromEntries(
    Object.entries(readQuickAdd(line, today)).filter(([, value]) => value !== null),
  ) as Partial<QuickAdd>;

describe("a block in plain words", () => {
  it.each<[string, Partial<QuickAdd>]>([
    ["code review 14:00 45m", { title: "code review", start: "14:00", minutes: 45 }],
    [
      "code review tomorrow 9-10 every weekday",
      {
        title: "code review",
        date: "2026-06-04",
        start: "09:00",
        minutes: 60,
        recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
      },
    ],
    [
      "Stand-up at 9 for 15 minutes #meeting",
      { title: "Stand-up", start: "09:00", minutes: 15, kind: "meeting" },
    ],
    ["Lunch 12:30–13:15", { title: "Lunch", start: "12:30", minutes: 45 }],
    ["night watch 23:00-1:00", { title: "night watch", start: "23:00", minutes: 120 }],
    ["work 9 to 5", { title: "work", start: "09:00", minutes: 480 }],
    ["work 10-2", { title: "work", start: "10:00", minutes: 240 }],
    ["read chapter 3-4 14:00", { title: "read chapter 3-4", start: "14:00" }],
    ["call 2pm", { title: "call", start: "14:00" }],
    ["call 9-10am", { title: "call", start: "09:00", minutes: 60 }],
    ["call 11-1pm", { title: "call", start: "11:00", minutes: 120 }],
    ["call 12am", { title: "call", start: "00:00" }],
    ["deep work 1h30", { title: "deep work", minutes: 90 }],
    ["deep work 1.5 hours", { title: "deep work", minutes: 90 }],
    ["read on monday", { title: "read", date: "2026-06-08" }],
    ["read next wednesday", { title: "read", date: "2026-06-10" }],
    ["read wednesday", { title: "read", date: "2026-06-03" }],
    ["dentist 3 march", { title: "dentist", date: "2027-03-03" }],
    ["dentist june 5th 8:15", { title: "dentist", date: "2026-06-05", start: "08:15" }],
    ["dentist 2026-07-01", { title: "dentist", date: "2026-07-01" }],
    ["retro in 10 days", { title: "retro", date: "2026-06-13" }],
    [
      "retro every other friday",
      { title: "retro", date: "2026-06-05", recurrence: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR" },
    ],
    [
      "gym every mon, wed and fri 18:00 until 1 july",
      {
        title: "gym",
        date: "2026-06-03",
        start: "18:00",
        recurrence: "FREQ=WEEKLY;UNTIL=20260701;BYDAY=MO,WE,FR",
      },
    ],
    ["journal daily 5 times", { title: "journal", recurrence: "FREQ=DAILY;COUNT=5" }],
    ["pay rent every 2 months", { title: "pay rent", recurrence: "FREQ=MONTHLY;INTERVAL=2" }],
  ])("%s", (line, said) => {
    expect(read(line)).toEqual(said);
  });

  it("leaves alone what only looks like a time or a day", () => {
    for (const title of [
      "sprint 14 planning",
      "read chapter 3",
      "HTTP/2 and TLS 1.3",
      "monitor the sunset flag",
      "mayday drill",
      "RFC 5545",
      "a2am tests",
    ]) {
      expect(read(title), title).toEqual({ title });
    }
  });

  it("leaves in the title what no clock, calendar or day has", () => {
    for (const title of [
      "call 25:99",
      "call 31 february",
      "call 2026-02-30",
      "code review 2026-12-32",
      "read 2026-00-10",
      "sprint 0001-01-01",
      "x 9999-12-31",
      "marathon 90h",
      "rest 0m",
      "scale 1-1 test",
    ]) {
      expect(read(title), title).toEqual({ title });
    }
    expect(read("read chapters 13-99 at 9:00")).toEqual({ title: "read chapters 13-99", start: "09:00" });
    expect(read("run every day until 2026-13-01")).toEqual({
      title: "run until 2026-13-01",
      recurrence: "FREQ=DAILY",
    });
    expect(read("run daily 0 times")).toEqual({ title: "run 0 times", recurrence: "FREQ=DAILY" });
  });

  it("always gives values that the planner takes, whatever is typed", () => {
    const words = fc.constantFrom(
      "at",
      "9",
      "-",
      "10",
      "25:99",
      "2026-13-01",
      "every",
      "monday",
      "until",
      "3",
      "june",
      "#fix",
      "in",
      "days",
      "0m",
      "2pm",
      "x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((all) => all.join(" ")),
          fc.string(),
        ),
        (line) => {
          const { date, start, minutes, recurrence } = readQuickAdd(line, today);
          if (date !== null) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (start !== null) expect(start).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
          if (minutes !== null) expect(minutes >= 1 && minutes <= 1440).toBe(true);
          if (recurrence !== null) expect(recurrence).toMatch(/^FREQ=/);
        },
      ),
    );
  });
});
