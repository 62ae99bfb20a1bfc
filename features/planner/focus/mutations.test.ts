import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { entries, focusSessions, guides, roles } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { signedIn } from "@/scripts/test-people";
import { makePortal } from "@/scripts/test-portal";
import { redoChange, undoChange } from "../history/mutations";
import { addBlock, editPlan } from "../mutations";
import { getPlanDay } from "../queries";
import { getPlanSettings } from "../settings/queries";
import { dropFocus, startFocus, stepFocus } from "./mutations";
import { findFocus } from "./queries";

async function plan(learner: Learner, entryId: string | null = null, recurrence: string | null = null) {
  const when = { date: "2026-03-27", start: "09:00", minutes: 60, timeZone: "Europe/Berlin" };
  const { blocks } = await addBlock(learner, {
    ...when,
    ...{ title: "Write tests", kind: "build", entryId, recurrence },
  });
  const [block] = blocks;
  if (!block) throw new Error("No block was added.");
  return block;
}

async function beganAgo(minutes: number) {
  await database()
    .update(focusSessions)
    .set({ startedAt: toTimestamp(secondsAfter(now(), -60 * minutes)) });
}

async function doneOn(learner: Learner, date: string) {
  return (await getPlanDay(learner, date, "Europe/Berlin")).blocks.map(({ done }) => done);
}

it("a session is paused, goes on and is finished: its minutes count, and Undo takes them back", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id: blockId } = await plan(learner);
    const begun = await startFocus(learner, { blockId, method: { work: 25, rest: 5 } });
    expect(begun).toMatchObject({ title: "Write tests", method: { work: 25, rest: 5 }, reason: null });
    expect((await getPlanSettings(learner)).focusMethod).toEqual({ work: 25, rest: 5 });
    await expect(database().transaction(() => startFocus(learner, { blockId }))).rejects.toMatchObject({
      code: "conflict",
      details: { current: { id: begun.id } },
    });
    await beganAgo(40);
    const { session } = await stepFocus(learner, begun.id, 1, { does: "pause" });
    await expect(
      database().transaction(() => stepFocus(learner, begun.id, 1, { does: "resume" })),
    ).rejects.toMatchObject({ code: "conflict" });
    // 25 minutes, a break of 5, and 10 more.
    const done = await stepFocus(learner, begun.id, session?.version ?? 0, { does: "finish" });
    expect(done).toMatchObject({ session: null, minutes: 35, change: { gesture: "Finished Write tests" } });
    expect(await doneOn(learner, "2026-03-27")).toEqual([35]);
    expect(await findFocus(learner)).toBeNull();
    // Started again, it adds to what was done.
    const again = await startFocus(learner, { blockId });
    const more = await stepFocus(learner, again.id, 1, { does: "finish", minutes: 10 });
    expect(await doneOn(learner, "2026-03-27")).toEqual([45]);
    await undoChange(learner, more.change?.changeId ?? "");
    expect(await doneOn(learner, "2026-03-27")).toEqual([35]);
  }));

it("another method is followed from now on, and chosen for the next time; what was done stays done", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id: blockId } = await plan(learner);
    const { id } = await startFocus(learner, { blockId, method: { work: 25, rest: 5 } });
    await beganAgo(20);
    const own = { work: 50, rest: 10 };
    const { session } = await stepFocus(learner, id, 1, { does: "choose", method: own });
    expect(session).toMatchObject({ version: 2, steps: [{ does: "choose", method: own }] });
    expect((await getPlanSettings(learner)).focusMethod).toEqual(own);
    expect(await stepFocus(learner, id, 2, { does: "finish" })).toMatchObject({ minutes: 20 });
  }));

it("one date of a routine is worked on; a session that is stopped counts nothing, nor one whose block is gone", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id: blockId } = await plan(learner, null, "FREQ=DAILY");
    await expect(
      database().transaction(() => startFocus(learner, { blockId, occurrence: "2026-03-26" })),
    ).rejects.toMatchObject({ code: "senseless" });
    const one = await startFocus(learner, { blockId, occurrence: "2026-03-28" });
    await stepFocus(learner, one.id, 1, { does: "finish", minutes: 20 });
    expect([await doneOn(learner, "2026-03-27"), await doneOn(learner, "2026-03-28")]).toEqual([
      [null],
      [20],
    ]);
    const two = await startFocus(learner, { blockId, occurrence: "2026-03-27" });
    await dropFocus(learner, two.id, 1);
    expect(await doneOn(learner, "2026-03-27")).toEqual([null]);
    const three = await startFocus(learner, { blockId, occurrence: "2026-03-27" });
    await editPlan(learner, { gesture: "Deleted it", edits: [{ type: "delete", id: blockId }] });
    expect(await stepFocus(learner, three.id, 1, { does: "finish" })).toMatchObject({ change: null });
  }));

it("the clock runs on where its occurrence goes: behind a split, along with all, and back when that is undone", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id: blockId } = await plan(learner, null, "FREQ=WEEKLY");
    const [pressed, later] = ["2026-04-03", "2026-04-10"];
    const { id } = await startFocus(learner, { blockId, occurrence: later });
    const split = await editPlan(learner, {
      gesture: "Moved these and all that follow",
      edits: [
        {
          ...{ type: "move", id: blockId, day: "2026-04-04", start: "10:00" },
          on: { occurrence: pressed, scope: "following" },
        },
      ],
    });
    const rest = split.blocks.find((block) => block.id !== blockId)?.id;
    expect(await findFocus(learner)).toMatchObject({ blockId: rest, occurrence: "2026-04-11", version: 1 });
    await undoChange(learner, split.changeId);
    expect(await findFocus(learner)).toMatchObject({ blockId, occurrence: later });
    await redoChange(learner, split.changeId);
    expect(await findFocus(learner)).toMatchObject({ blockId: rest, occurrence: "2026-04-11" });
    await undoChange(learner, split.changeId);
    await editPlan(learner, {
      gesture: "Moved all",
      edits: [
        {
          ...{ type: "move", id: blockId, day: "2026-04-02", start: "09:00" },
          on: { occurrence: pressed, scope: "all" },
        },
      ],
    });
    expect(await findFocus(learner)).toMatchObject({ blockId, occurrence: "2026-04-09" });
    await stepFocus(learner, id, 1, { does: "finish", minutes: 20 });
    expect(await doneOn(learner, "2026-04-09")).toEqual([20]);
  }));

it("a clock that is stopped since stays where it counted when a split is undone", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id: blockId } = await plan(learner, null, "FREQ=DAILY");
    const first = await startFocus(learner, { blockId, occurrence: "2026-03-29" });
    const split = await editPlan(learner, {
      gesture: "Longer from here on",
      edits: [
        {
          ...{ type: "resize", id: blockId, minutes: 90 },
          on: { occurrence: "2026-03-28", scope: "following" },
        },
      ],
    });
    await dropFocus(learner, first.id, 1);
    await startFocus(learner, { blockId, occurrence: "2026-03-27" });
    await undoChange(learner, split.changeId);
    expect(await findFocus(learner)).toMatchObject({ blockId, occurrence: "2026-03-27" });
  }));

it("another person's block and session are missing", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    const { id: blockId } = await plan(learner);
    await expect(database().transaction(() => startFocus(other, { blockId }))).rejects.toMatchObject({
      code: "not-found",
    });
    const { id } = await startFocus(learner, { blockId });
    await expect(
      database().transaction(() => stepFocus(other, id, 1, { does: "finish" })),
    ).rejects.toMatchObject({ code: "not-found" });
  }));

it("the reason for a break is what the guide says, and nothing where it says nothing", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { taskId, role } = await makePortal();
    const { id: blockId } = await plan(learner, taskId);
    const silent = await startFocus(learner, { blockId, method: { work: 25, rest: 5 } });
    const [guide] = await database()
      .select({ id: guides.id })
      .from(guides)
      .innerJoin(roles, eq(roles.id, guides.roleId))
      .where(eq(roles.slug, role));
    await database()
      .insert(entries)
      .values({
        id: crypto.randomUUID(),
        guideId: guide?.id ?? "",
        kind: "myth",
        key: "myth-pauses",
        title: "Good work needs no pause.",
        body: "Tired people write faults. Breaks keep burnout away.",
        position: 99,
      });
    expect(await findFocus(learner)).toMatchObject({
      id: silent.id,
      reason: {
        text: "Tired people write faults. Breaks keep burnout away.",
        href: `/roles/${role}#myth-pauses`,
      },
    });
  }));
