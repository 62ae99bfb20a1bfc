import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { blockOutcomes } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { signedIn } from "@/scripts/test-people";
import type { Outcome } from "../edits";
import { redoChange, undoChange } from "../history/mutations";
import { listChanges } from "../history/queries";
import { addBlock, editPlan } from "../mutations";
import { getPlanDays } from "../queries";

const timeZone = "Europe/Berlin";

async function plan(learner: Learner, recurrence: string | null = null) {
  const given = { title: "Read logs", date: "2026-06-01", start: "09:00", minutes: 30, timeZone, recurrence };
  const { blocks } = await addBlock(learner, { ...given, kind: "watch", entryId: null });
  const [block] = blocks;
  if (!block) throw new Error("No block was added.");
  return block;
}

function finish(learner: Learner, id: string, occurrence: string, outcome: Outcome | null) {
  const edits = [{ type: "finish" as const, id, occurrence, outcome }];
  return editPlan(learner, { gesture: "Finished Read logs", edits });
}

async function shown(learner: Learner) {
  const days = await getPlanDays(learner, "2026-06-01", "2026-06-04", timeZone);
  return days.flatMap(({ date, blocks }) =>
    blocks.flatMap(({ done, dropped }) =>
      dropped ? [`${date} dropped`] : done === null ? [] : [`${date} ${done}`],
    ),
  );
}

function kept(learner: Learner) {
  return database()
    .select()
    .from(blockOutcomes)
    .where(eq(blockOutcomes.ownerId, learner.id))
    .orderBy(asc(blockOutcomes.date));
}

it("a block is finished, Undo takes it back and Redo says it again; the history lists it", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id, version } = await plan(learner);
    const { changeId, blocks } = await finish(learner, id, "2026-06-01", { minutes: 25 });
    expect(blocks).toMatchObject([{ version: version + 1, outcomes: { "2026-06-01": { minutes: 25 } } }]);
    expect(await shown(learner)).toEqual(["2026-06-01 25"]);
    expect(await kept(learner)).toMatchObject([
      { title: "Read logs", kind: "watch", date: "2026-06-01", plannedMinutes: 30, minutes: 25 },
    ]);
    await undoChange(learner, changeId);
    expect(await shown(learner)).toEqual([]);
    await redoChange(learner, changeId);
    expect(await shown(learner)).toEqual(["2026-06-01 25"]);
    expect((await listChanges(learner, { limit: 1 })).items[0]).toMatchObject({
      gesture: "Finished Read logs",
    });
  }));

it("one date of a routine is done and another dropped; what it does not have is refused", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id } = await plan(learner, "FREQ=DAILY;INTERVAL=2");
    await finish(learner, id, "2026-06-01", { minutes: 30 });
    await finish(learner, id, "2026-06-03", { dropped: true });
    expect(await shown(learner)).toEqual(["2026-06-01 30", "2026-06-03 dropped"]);
    const refused = database().transaction(() => finish(learner, id, "2026-06-02", { minutes: 5 }));
    await expect(refused).rejects.toMatchObject({ code: "senseless" });
  }));

it("what was done goes along with a block that is moved, renamed or tied, and outlives it", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id } = await plan(learner);
    await finish(learner, id, "2026-06-01", { minutes: 20 });
    const gesture = "Moved it";
    const { changeId } = await editPlan(learner, {
      gesture,
      edits: [
        { type: "move", id, day: "2026-06-03", start: "10:00" },
        { type: "rename", id, title: "Read traces" },
      ],
    });
    expect(await shown(learner)).toEqual(["2026-06-03 20"]);
    expect(await kept(learner)).toMatchObject([{ title: "Read traces", date: "2026-06-03", minutes: 20 }]);
    // Said again on its new day, it is still one.
    await finish(learner, id, "2026-06-03", { minutes: 40 });
    expect(await kept(learner)).toMatchObject([{ occurrence: "2026-06-01", minutes: 40 }]);
    await expect(undoChange(learner, changeId)).rejects.toMatchObject({ code: "conflict" });
    await editPlan(learner, { gesture: "Deleted it", edits: [{ type: "delete", id }] });
    expect(await shown(learner)).toEqual([]);
    expect(await kept(learner)).toMatchObject([{ title: "Read traces", minutes: 40 }]);
  }));

it("this and following takes what was done from its first date on along", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id } = await plan(learner, "FREQ=DAILY");
    await finish(learner, id, "2026-06-01", { minutes: 30 });
    await finish(learner, id, "2026-06-02", { minutes: 25 });
    await finish(learner, id, "2026-06-03", { dropped: true });
    const on = { occurrence: "2026-06-02", scope: "following" as const };
    const { changeId } = await editPlan(learner, {
      gesture: "Moved it",
      edits: [{ type: "move", id, on, day: "2026-06-02", start: "11:00" }],
    });
    const done = ["2026-06-01 30", "2026-06-02 25", "2026-06-03 dropped"];
    expect(await shown(learner)).toEqual(done);
    expect((await kept(learner)).map(({ blockId }) => blockId === id)).toEqual([true, false, false]);
    await undoChange(learner, changeId);
    expect(await shown(learner)).toEqual(done);
    expect((await kept(learner)).every(({ blockId }) => blockId === id)).toBe(true);
  }));

it("a routine moved by a day takes all that was done along", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { id } = await plan(learner, "FREQ=DAILY");
    await finish(learner, id, "2026-06-01", { minutes: 30 });
    await finish(learner, id, "2026-06-02", { minutes: 25 });
    const on = { occurrence: "2026-06-02", scope: "all" as const };
    const { changeId } = await editPlan(learner, {
      gesture: "Moved it",
      edits: [{ type: "move", id, on, day: "2026-06-03", start: "11:00" }],
    });
    expect(await shown(learner)).toEqual(["2026-06-02 30", "2026-06-03 25"]);
    await undoChange(learner, changeId);
    expect(await shown(learner)).toEqual(["2026-06-01 30", "2026-06-02 25"]);
  }));

it("nobody finishes another person's block", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    const { id } = await plan(learner);
    const refused = database().transaction(() => finish(other, id, "2026-06-01", { minutes: 5 }));
    await expect(refused).rejects.toMatchObject({ code: "not-found" });
    expect(await kept(learner)).toEqual([]);
  }));
