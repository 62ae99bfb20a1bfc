import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { outsideCalendars, outsideEvents } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { signedIn } from "@/scripts/test-people";
import { addBlock } from "../../mutations";
import { openFeed } from "../mutations";
import { exportCalendar, readFeed } from "../queries";
import {
  addOutsideCalendar,
  changeOutsideCalendar,
  removeOutsideCalendar,
  restoreOutsideCalendar,
} from "./mutations";
import { listOutsideCalendars, listOutsideDays } from "./queries";

const refused = (code: string) => expect.objectContaining({ code });
const sample = (name: string) => readFileSync(`features/planner/calendars/samples/${name}.ics`, "utf8");
const calendar = (...events: string[][]) =>
  [
    "BEGIN:VCALENDAR",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
  ].join("\r\n");
const talk = (title: string) =>
  calendar(["UID:1", `SUMMARY:${title}`, "DTSTART;TZID=Europe/Berlin:20260327T100000", "DURATION:PT1H"]);
const titlesOf = async (learner: Learner, first: string, last = first) => {
  const days = await listOutsideDays(learner, first, last, "Europe/Berlin");
  return days.map(({ events }) => events.map(({ title }) => title).join(", "));
};

it("a brought calendar is beneath the days of its owner, expanded with its exceptions, and in no feed or file", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    await addBlock(learner, {
      ...{ title: "Build", date: "2199-03-27", start: "09:00", minutes: 30, timeZone: "Europe/Berlin" },
      ...{ kind: "other" as const, entryId: null, recurrence: null },
    });
    const brought = await addOutsideCalendar(learner, { content: sample("google"), name: "export" });
    expect(brought).toMatchObject({ name: "ada@example.org", isShown: true, events: 4, refused: 0 });
    expect(await titlesOf(learner, "2026-03-16", "2026-03-18")).toEqual([
      "Stand-up",
      "Stand-up, later",
      "Stand-up",
    ]);
    expect(await titlesOf(learner, "2026-04-02", "2026-04-03")).toEqual(["Stand-up", ""]);
    expect(await titlesOf(learner, "2026-07-09", "2026-07-13")).toEqual([
      ...["", "Trip to Paris", "Trip to Paris", "Trip to Paris", ""],
    ]);
    const [labour] = await listOutsideDays(learner, "2026-05-01", "2026-05-01", "Europe/Berlin");
    expect(labour?.events).toMatchObject([{ title: "Labour Day", isAllDay: true, isBusy: false }]);
    expect(await titlesOf(other, "2026-03-16")).toEqual([""]);
    expect(await listOutsideCalendars(other)).toEqual([]);
    const { url } = await openFeed(learner, {});
    for (const text of [await readFeed(url.split("/").at(-1) ?? ""), await exportCalendar(learner, {})]) {
      expect(text).toContain("SUMMARY:Build");
      expect(text).not.toMatch(/Stand-up|Trip|Labour|Talk/);
    }
  }));

it("a calendar is hidden, taken out and put back by its version, and by nobody else", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    const { id, etag } = await addOutsideCalendar(learner, { content: talk("Talk"), name: "Work" });
    await expect(changeOutsideCalendar(other, id, etag, { isShown: false })).rejects.toEqual(
      refused("not-found"),
    );
    const hidden = await changeOutsideCalendar(learner, id, etag, { isShown: false, name: "Office" });
    expect(hidden).toMatchObject({ name: "Office", isShown: false });
    expect(await titlesOf(learner, "2026-03-27")).toEqual([""]);
    await expect(removeOutsideCalendar(learner, id, etag)).rejects.toEqual(refused("conflict"));
    await removeOutsideCalendar(learner, id, hidden.etag);
    expect(await listOutsideCalendars(learner)).toEqual([]);
    await expect(restoreOutsideCalendar(other, id)).rejects.toEqual(refused("not-found"));
    const back = await restoreOutsideCalendar(learner, id);
    await changeOutsideCalendar(learner, id, back.etag, { isShown: true });
    expect(await titlesOf(learner, "2026-03-27")).toEqual(["Talk"]);
  }));

it("a newer file takes the place of the one before, either of the two can be had back, and no third is kept", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    const first = await addOutsideCalendar(learner, { content: talk("Talk"), name: "Work" });
    const newer = { content: talk("Walk"), name: "export", insteadOf: first.id };
    await expect(addOutsideCalendar(other, newer)).rejects.toEqual(refused("not-found"));
    const second = await addOutsideCalendar(learner, newer);
    expect(second.name).toBe("Work");
    expect(await titlesOf(learner, "2026-03-27")).toEqual(["Walk"]);
    await expect(addOutsideCalendar(learner, newer)).rejects.toEqual(refused("not-found"));
    await restoreOutsideCalendar(learner, first.id);
    expect(await titlesOf(learner, "2026-03-27")).toEqual(["Talk"]);
    await restoreOutsideCalendar(learner, second.id);
    expect(await titlesOf(learner, "2026-03-27")).toEqual(["Walk"]);
    await addOutsideCalendar(learner, { content: talk("Run"), insteadOf: second.id });
    expect(await titlesOf(learner, "2026-03-27")).toEqual(["Run"]);
    const kept = await database()
      .select({ title: outsideEvents.title })
      .from(outsideEvents)
      .where(eq(outsideEvents.ownerId, learner.id));
    expect(kept.map(({ title }) => title).sort()).toEqual(["Run", "Walk"]);
  }));

it("what is no calendar, holds nothing or would be too much is refused, and nothing is kept of it", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const repeating = Array.from({ length: 501 }, (_, at) => [
      ...[`UID:${at}`, "SUMMARY:Walk", "DTSTART:20260327T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"],
    ]);
    const endless = ["UID:1", "SUMMARY:Leap", "DTSTART:20240229T090000Z", "RRULE:FREQ=YEARLY;COUNT=900"];
    for (const content of ["no calendar", calendar(), calendar(endless), calendar(...repeating)])
      await expect(addOutsideCalendar(learner, { content })).rejects.toEqual(refused("senseless"));
    const some = await addOutsideCalendar(learner, { content: calendar(endless, ...repeating.slice(2, 5)) });
    expect(some).toMatchObject({ name: "Calendar", events: 3, refused: 1 });
    expect(some.remarks.refused).toMatchObject([{ title: "Leap" }]);
    for (let count = 1; count < 10; count += 1) await addOutsideCalendar(learner, { content: talk("Talk") });
    await expect(addOutsideCalendar(learner, { content: talk("Talk") })).rejects.toEqual(
      refused("senseless"),
    );
    const rows = await database()
      .select()
      .from(outsideCalendars)
      .where(eq(outsideCalendars.ownerId, learner.id));
    expect(rows).toHaveLength(10);
  }));
