import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { nothingHeld } from "@/features/guides/publication/held";
import { countHeld } from "@/features/guides/publication/queries";
import { now, todayIn } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import type { Learner } from "@/lib/http/person";
import { makeGuide, type TestGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { redoChange, undoChange } from "../history/mutations";
import { editPlan, planFromRole } from "../mutations";
import { listOccurrences } from "../queries";
import { answerUpdate } from "./mutations";
import { listUpdates } from "./queries";

const today = todayIn("UTC", now()).toString();

async function planned(learner: Learner, guide: TestGuide, more: { days?: number; repeat?: string } = {}) {
  const hours = { date: today, start: "09:00", hours: 0.5, timeZone: "UTC", days: 1 };
  return planFromRole(learner, { role: guide.role, ...hours, ...more });
}

/** The editors make the only activity of the day last longer, or take it out. */
async function edited({ role, content }: TestGuide, minutes: number | null) {
  const activities = content.day.activities.map((one) => ({ ...one, minutes: minutes ?? one.minutes }));
  const day = { ...content.day, activities: minutes === null ? [] : activities };
  await publishContent(role, { ...content, day });
}

const lengths = async (learner: Learner, last = today) =>
  (await listOccurrences(learner, today, last, "UTC")).map(({ minutes }) => minutes);

async function first(learner: Learner) {
  const [update] = await listUpdates(learner);
  if (!update) throw new Error("Nothing is offered.");
  return { blockId: update.block.id, offer: update.offer };
}

describe("a change of a role's day", () => {
  it("is offered block by block with old and new, and taken for that block only, until Undo", () =>
    rolledBack(async () => {
      const { learner } = await signedIn("learner");
      const guide = await makeGuide();
      await planned(learner, guide, { days: 2 });
      expect(await listUpdates(learner)).toEqual([]);
      await edited(guide, 60);
      const updates = await listUpdates(learner);
      expect(updates.map(({ was, now: then, becomes }) => [was.minutes, then?.minutes, becomes])).toEqual([
        [30, 60, { minutes: 60 }],
        [30, 60, { minutes: 60 }],
      ]);
      const change = await answerUpdate(learner, { ...(await first(learner)), answer: "accept" });
      expect(await lengths(learner, dayAfter(today, 1))).toEqual([60, 30]);
      expect(await listUpdates(learner)).toHaveLength(1);
      await undoChange(learner, change?.changeId ?? "");
      expect(await lengths(learner, dayAfter(today, 1))).toEqual([30, 30]);
      expect(await listUpdates(learner)).toHaveLength(2);
    }));

  it("is remembered when it is dismissed, and can be offered anew", () =>
    rolledBack(async () => {
      const { learner } = await signedIn("learner");
      const guide = await makeGuide();
      await planned(learner, guide);
      await edited(guide, 60);
      const update = await first(learner);
      expect(await answerUpdate(learner, { ...update, answer: "dismiss" })).toBeNull();
      expect(await listUpdates(learner)).toEqual([]);
      await answerUpdate(learner, { ...update, answer: "reopen" });
      expect(await listUpdates(learner)).toHaveLength(1);
      await edited(guide, 90);
      await expect(answerUpdate(learner, { ...update, answer: "accept" })).rejects.toMatchObject({
        code: "conflict",
      });
    }));

  it("changes a routine from now on, which is told of the next change, too", () =>
    rolledBack(async () => {
      const { learner } = await signedIn("learner");
      const guide = await makeGuide();
      await planned(learner, guide, { repeat: "FREQ=DAILY" });
      await edited(guide, 60);
      await answerUpdate(learner, { ...(await first(learner)), answer: "accept" });
      expect(await lengths(learner, dayAfter(today, 1))).toEqual([60, 60]);
      expect(await listUpdates(learner)).toEqual([]);
      await edited(guide, null);
      expect((await listUpdates(learner)).map(({ now: then }) => then)).toEqual([null]);
      await answerUpdate(learner, { ...(await first(learner)), answer: "accept" });
      expect(await lengths(learner, dayAfter(today, 1))).toEqual([]);
    }));

  it("is an editor's to know: an activity is held by the blocks that came from it, as long as these are there", () =>
    rolledBack(async () => {
      const { learner } = await signedIn("learner");
      const guide = await makeGuide();
      const activityId = guide.content.day.activities[0]?.id ?? "";
      const held = async () => (await countHeld([activityId])).get(activityId) ?? nothingHeld;
      const { changeId } = await planned(learner, guide, { days: 2 });
      expect(await held()).toEqual({ ...nothingHeld, learners: 1, blocks: 2 });
      await undoChange(learner, changeId);
      expect(await held()).toEqual(nothingHeld);
      await redoChange(learner, changeId);
      expect(await held()).toEqual({ ...nothingHeld, learners: 1, blocks: 2 });
    }));

  it("is offered once for each part of a routine that was split, and taken for that part", () =>
    rolledBack(async () => {
      const { learner } = await signedIn("learner");
      const guide = await makeGuide();
      const { blocks } = await planned(learner, guide, { repeat: "FREQ=DAILY" });
      const on = { occurrence: dayAfter(today, 7), scope: "following" as const };
      const edit = { type: "move" as const, id: blocks[0]?.id ?? "", day: on.occurrence, start: "14:00", on };
      const { changeId } = await editPlan(learner, { gesture: "Moved it", edits: [edit] });
      await edited(guide, 60);
      expect((await listUpdates(learner)).map(({ block: { start } }) => start)).toEqual(["09:00", "14:00"]);
      await answerUpdate(learner, { ...(await first(learner)), answer: "accept" });
      expect((await listUpdates(learner)).map(({ block: { start } }) => start)).toEqual(["14:00"]);
      await answerUpdate(learner, { ...(await first(learner)), answer: "dismiss" });
      expect(await listUpdates(learner)).toEqual([]);
      expect(await lengths(learner, dayAfter(today, 7))).toEqual([...Array(7).fill(60), 30]);
      await expect(undoChange(learner, changeId)).rejects.toMatchObject({ code: "conflict" });
    }));

  it("is none while the guide is away: that says nothing of the day", () =>
    rolledBack(async () => {
      const { learner } = await signedIn("learner");
      const guide = await makeGuide();
      await planned(learner, guide);
      await edited(guide, 60);
      await database().execute(sql`update guide_publications set unpublish_at = now() - interval '1 minute',
        publish_at = publish_at - interval '1 hour'
        where guide_id in (select g.id from guides g join roles r on r.id = g.role_id where r.slug = ${guide.role})`);
      expect(await listUpdates(learner)).toEqual([]);
    }));

  it("is nobody else's", () =>
    rolledBack(async () => {
      const { learner } = await signedIn("learner");
      const guide = await makeGuide();
      await planned(learner, guide);
      await edited(guide, 60);
      const { learner: other } = await signedIn("learner");
      expect(await listUpdates(other)).toEqual([]);
      const update = { ...(await first(learner)), answer: "accept" as const };
      await expect(answerUpdate(other, update)).rejects.toMatchObject({ code: "not-found" });
    }));
});
