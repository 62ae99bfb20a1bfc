import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { signedIn } from "@/scripts/test-people";
import { addVacation } from "../days-off/mutations";
import { undoChange } from "../history/mutations";
import { addBlock } from "../mutations";
import { importCalendar, previewCalendar } from "./import/mutations";
import { openFeed, revokeFeed } from "./mutations";
import { exportCalendar, readFeed } from "./queries";

const refused = (code: string) => expect.objectContaining({ code });
const fileOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";
const block = {
  title: "Walk\r\nEND:VEVENT\r\nBEGIN:VEVENT",
  ...{ date: "2199-03-27", start: "09:00", minutes: 30, timeZone: "Europe/Berlin" },
  ...{ kind: "other" as const, entryId: null, recurrence: null },
};
const sample = (name: string) => ({
  content: readFileSync(`features/planner/calendars/samples/${name}.ics`, "utf8"),
  from: null,
});

it("a feed is read by its address alone, rings when its owner wants, and ends when it is revoked", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    await addBlock(learner, block);
    await addBlock(other, { ...block, title: "Secret of another" });
    const feed = await openFeed(learner, {});
    expect(feed.alarmMinutes).toBeNull();
    expect(await openFeed(learner, { alarmMinutes: 10 })).toEqual({ url: feed.url, alarmMinutes: 10 });
    expect(await openFeed(learner, {})).toEqual({ url: feed.url, alarmMinutes: 10 });
    const text = await readFeed(fileOf(feed));
    expect(text.split("\r\n").filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
    expect(text).toContain("SUMMARY:Walk END:VEVENT BEGIN:VEVENT\r\n");
    expect(text).toContain("TRIGGER:-PT10M");
    expect(text).not.toContain("Secret");
    await expect(revokeFeed(other)).rejects.toEqual(refused("not-found"));
    await revokeFeed(learner);
    await expect(readFeed(fileOf(feed))).rejects.toEqual(refused("not-found"));
    await expect(readFeed("nothing.ics")).rejects.toEqual(refused("not-found"));
    expect((await openFeed(learner, {})).url).not.toBe(feed.url);
    expect(await exportCalendar(learner, { to: "2198-01-01" })).not.toContain("VEVENT");
  }));

it("a calendar comes in as one gesture, the same one twice is once, and it goes out under its own names", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const preview = await previewCalendar(learner, sample("google"));
    expect(preview).toMatchObject({ fresh: 6, repeating: 1, known: 0, changeId: null });
    expect(preview.changed).toMatchObject([{ title: "Trip to Paris" }]);
    const first = await importCalendar(learner, sample("google"));
    expect(first).toMatchObject({ fresh: 6, known: 0 });
    expect(await importCalendar(learner, sample("google"))).toMatchObject({
      fresh: 0,
      known: 6,
      changeId: null,
    });
    const told = await exportCalendar(learner, {});
    expect(told).toContain("UID:7dq1standup0a2b@google.com");
    expect(told).toContain("RECURRENCE-ID;TZID=Europe/Berlin:20260317T093000");
    expect(await importCalendar(learner, { content: told, from: null })).toMatchObject({ fresh: 0 });
    await undoChange(learner, first.changeId ?? "");
    expect(await exportCalendar(learner, {})).not.toContain("VEVENT");
    expect(await importCalendar(learner, sample("google"))).toMatchObject({ fresh: 6 });
    await expect(importCalendar(learner, { content: "no calendar", from: null })).rejects.toEqual(
      refused("senseless"),
    );
    const later = await previewCalendar(learner, { ...sample("outlook"), from: "2026-06-01" });
    expect(later).toMatchObject({ past: 1, fresh: 15 });
  }));

it("on vacation neither feed nor file tells of work, and both are the same for every other block", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const first = dayAfter(todayIn("Europe/Berlin", now()).toString(), 30);
    const [third, fourth] = [dayAfter(first, 2), dayAfter(first, 3)];
    const when = { ...block, title: "Build", kind: "build" as const };
    await addBlock(learner, { ...when, date: first, recurrence: "FREQ=DAILY;COUNT=5" });
    await addBlock(learner, { ...when, title: "Fix", date: third });
    await addVacation(learner, { firstOn: third, lastOn: fourth });
    const feed = await readFeed(fileOf(await openFeed(learner, {})));
    const file = await exportCalendar(learner, {});
    for (const text of [feed, file]) {
      for (const day of [third, fourth])
        expect(text).toContain(`EXDATE;TZID=Europe/Berlin:${day.replaceAll("-", "")}T090000`);
      expect(text).not.toContain("SUMMARY:Fix");
    }
  }));
