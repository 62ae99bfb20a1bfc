import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { bookmarks } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { dayAfter } from "@/lib/days";
import type { Learner } from "@/lib/http/person";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { redoChange, undoChange } from "../history/mutations";
import { listChanges } from "../history/queries";
import { addBlock, editPlan } from "../mutations";
import { getReadings } from "./queries";

const date = "2026-03-27";

async function blockOf(learner: Learner, recurrence: string | null = null) {
  const given = { title: "Read", date, start: "09:00", minutes: 1, timeZone: "UTC" };
  const { blocks } = await addBlock(learner, { ...given, kind: "learn", entryId: null, recurrence });
  return blocks[0]?.id ?? "";
}

/** Two short texts, kept unread. */
async function keepTwo(learner: Learner) {
  const { content } = await makeGuide();
  const kept = content.tasks.map(({ id, title }) => ({
    ...{ ownerId: learner.id, kind: "entry" as const, entryId: id },
    snapshot: { title, text: "" },
  }));
  await database().insert(bookmarks).values(kept);
}

function fill(learner: Learner, id: string, bookmarkIds: string[]) {
  return editPlan(learner, { gesture: "Put 1 text into Read", edits: [{ type: "fill", id, bookmarkIds }] });
}

const chosenIn = async (learner: Learner, id: string) =>
  (await getReadings(learner, id)).chosen.map(({ title }) => title);

it("offers what fits and puts it into the block as a gesture that Undo takes back and Redo makes again", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    await keepTwo(learner);
    const block = await blockOf(learner);
    const { offered } = await getReadings(learner, block);
    expect(offered.map(({ title, minutes }) => [title, minutes])).toEqual([["Write cases", 1]]);
    const ids = offered.map(({ bookmarkId }) => bookmarkId);
    const { changeId, blocks } = await fill(learner, block, ids);
    expect(blocks).toMatchObject([{ readings: ids, version: 2 }]);
    expect(await getReadings(learner, block)).toMatchObject({ chosen: offered, offered: [] });
    expect((await listChanges(learner, { limit: 1 })).items).toMatchObject([
      { gesture: "Put 1 text into Read" },
    ]);
    const foreign = database().transaction(async () => fill(other, await blockOf(other), ids));
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
    await expect(getReadings(other, block)).rejects.toMatchObject({ code: "not-found" });
    await undoChange(learner, changeId);
    expect(await getReadings(learner, block)).toMatchObject({ chosen: [], offered });
    await redoChange(learner, changeId);
    expect(await chosenIn(learner, block)).toEqual(["Write cases"]);
    const emptied = await fill(learner, block, []);
    expect(await chosenIn(learner, block)).toEqual([]);
    await undoChange(learner, emptied.changeId);
    expect(await chosenIn(learner, block)).toEqual(["Write cases"]);
  }));

it("what was thrown away meanwhile does not come back with Undo", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await keepTwo(learner);
    const block = await blockOf(learner);
    const [text] = (await getReadings(learner, block)).offered;
    await fill(learner, block, [text?.bookmarkId ?? ""]);
    const { changeId } = await fill(learner, block, []);
    await database()
      .update(bookmarks)
      .set({ deletedAt: new Date(0).toISOString() })
      .where(eq(bookmarks.id, text?.bookmarkId ?? ""));
    await undoChange(learner, changeId);
    expect(await chosenIn(learner, block)).toEqual([]);
  }));

it("a routine that goes on as another is for reading the same", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await keepTwo(learner);
    const block = await blockOf(learner, "FREQ=DAILY");
    const [text] = (await getReadings(learner, block)).offered;
    await fill(learner, block, [text?.bookmarkId ?? ""]);
    const on = { occurrence: dayAfter(date, 3), scope: "following" as const };
    const { blocks } = await editPlan(learner, {
      gesture: "Renamed Read",
      edits: [{ type: "rename", id: block, title: "Read on", on }],
    });
    const ids = blocks.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(await chosenIn(learner, id)).toEqual(["Write cases"]);
  }));
