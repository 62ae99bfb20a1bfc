import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import {
  blocks,
  entries,
  guidePublications,
  guideRevisions,
  guides,
  people,
  planChanges,
  roles,
} from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { redoChange, undoChange } from "./history/mutations";
import { listChanges } from "./history/queries";
import { addBlock, changeBlock, deleteBlock, editPlan, planFromRole } from "./mutations";
import { getBlock, getPlanDay } from "./queries";

const zone = "Europe/Berlin";
const friday = "2026-03-27";

async function makeLearner(name: string): Promise<Learner> {
  const [row] = await database()
    .insert(people)
    .values({ email: `${name}-${v7()}@example.org`, timeZone: zone })
    .returning();
  return { ...row, sessionId: v7() } as unknown as Learner;
}

function newBlock(title: string, start = "09:00", minutes = 30) {
  return {
    title,
    date: friday,
    start,
    minutes,
    timeZone: zone,
    kind: "other" as const,
    entryId: null,
    recurrence: null,
  };
}

async function add(learner: Learner, title: string, start?: string) {
  const { blocks: made, changeId } = await addBlock(learner, newBlock(title, start));
  const [block] = made;
  if (!block) throw new Error("No block was added.");
  return { ...block, changeId };
}

const titlesAt = async (learner: Learner, date = friday) =>
  (await getPlanDay(learner, date, zone)).blocks.map(({ start, title }) => `${start} ${title}`);

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error("It was not refused.", { cause: error });
  return error;
}

/** A role with a published day: ten to twelve at work, each activity with its task. */
async function publishRoleDay() {
  const roleId = v7();
  const guideId = v7();
  const slug = `tester-${roleId}`;
  const [taskId, activityId] = [v7(), v7()];
  await database().insert(roles).values({ id: roleId, slug, title: "Tester" });
  await database().insert(guides).values({ id: guideId, roleId });
  const activity = (id: string, title: string, start: string, minutes: number, task: string | null) => ({
    id,
    key: title.toLowerCase(),
    title,
    text: title,
    kind: "build",
    start,
    minutes,
    task,
    source: null,
  });
  const [revision] = await database()
    .insert(guideRevisions)
    .values({
      guideId,
      origin: "seed",
      contentHash: "hash",
      content: {
        day: {
          activities: [
            activity(v7(), "Alerts", "10:00", 20, "watching"),
            activity(v7(), "Probing", "10:30", 60, "watching"),
            activity(activityId, "Wrapping", "11:30", 30, null),
          ],
        },
        tasks: [{ id: taskId, key: "watching" }],
      },
    })
    .returning({ id: guideRevisions.id });
  if (!revision) throw new Error("No revision.");
  await database()
    .insert(guidePublications)
    .values({ guideId, revisionId: revision.id, publishAt: "2026-01-01T00:00:00Z" });
  await database()
    .insert(entries)
    .values([
      { id: taskId, guideId, kind: "task", key: "watching", title: "Watching", body: "", position: 0 },
      {
        id: activityId,
        guideId,
        kind: "activity",
        key: "wrapping",
        title: "Wrapping",
        body: "",
        position: 2,
      },
    ]);
  return { slug, roleId, taskId, activityId };
}

describe("a gesture", () => {
  it("makes all its edits in one transaction and raises each block's version once", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const block = await add(learner, "Review");
      const change = await editPlan(learner, {
        gesture: "Moved and shortened Review",
        edits: [
          { type: "move", id: block.id, day: "2026-03-28", start: "14:00", version: 1 },
          { type: "resize", id: block.id, minutes: 15, version: 1 },
          { type: "add", block: newBlock("Lunch", "12:00") },
        ],
      });
      expect(change.blocks.map(({ title, version }) => [title, version])).toEqual([
        ["Review", 2],
        ["Lunch", 1],
      ]);
      expect(await getBlock(learner, block.id)).toMatchObject({
        date: "2026-03-28",
        start: "14:00",
        minutes: 15,
        version: 2,
      });
    }));

  it("changes nothing when one of its edits is refused", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const block = await add(learner, "Review");
      const refusal = await refusalOf(
        editPlan(learner, {
          gesture: "Two moves",
          edits: [
            { type: "move", id: block.id, day: friday, start: "14:00" },
            { type: "move", id: v7(), day: friday, start: "15:00" },
          ],
        }),
      );
      expect(refusal.code).toBe("not-found");
      expect(await getBlock(learner, block.id)).toMatchObject({ start: "09:00", version: 1 });
    }));

  it("on another version is refused and tells what stands now", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const block = await add(learner, "Review");
      await changeBlock(learner, block.id, 1, { start: "10:00" });
      const refusal = await refusalOf(
        editPlan(learner, { gesture: "Late", edits: [{ type: "delete", id: block.id, version: 1 }] }),
      );
      expect(refusal.code).toBe("conflict");
      expect(refusal.details.current).toMatchObject([{ id: block.id, start: "10:00", version: 2 }]);
      const thin = await refusalOf(changeBlock(learner, block.id, 1, { minutes: 5 }));
      expect(thin.details.current).toMatchObject({ id: block.id, start: "10:00", version: 2 });
    }));

  it("finds another person's block as little as a missing one", () =>
    rolledBack(async () => {
      const ada = await makeLearner("ada");
      const bob = await makeLearner("bob");
      const block = await add(ada, "Review");
      const attempts = [
        () => editPlan(bob, { gesture: "Mine", edits: [{ type: "delete", id: block.id }] }),
        () => changeBlock(bob, block.id, 1, { title: "Mine" }),
        () => deleteBlock(bob, block.id, 1),
        () => undoChange(bob, block.changeId),
        () => getBlock(bob, block.id),
      ];
      const missing = await refusalOf(deleteBlock(bob, v7(), 1));
      for (const attempt of attempts) expect(await refusalOf(attempt())).toEqual(missing);
      expect(await getBlock(ada, block.id)).toMatchObject({ title: "Review", version: 1 });
      expect(await titlesAt(bob)).toEqual([]);
    }));

  it("cannot take an id that another block has", () =>
    rolledBack(async () => {
      const ada = await makeLearner("ada");
      const block = await add(ada, "Review");
      const bob = await makeLearner("bob");
      const attempt = database().transaction(() =>
        editPlan(bob, {
          gesture: "Take",
          edits: [{ type: "add", block: { id: block.id, ...newBlock("Mine") } }],
        }),
      );
      await expect(attempt).rejects.toMatchObject({ cause: { code: "23505" } });
    }));
});

describe("undo", () => {
  it("takes back a whole gesture and does it again", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const a = await add(learner, "Review");
      const b = await add(learner, "Lunch", "12:00");
      const { changeId } = await editPlan(learner, {
        gesture: "Cleared the day",
        edits: [
          { type: "delete", id: a.id },
          { type: "delete", id: b.id },
        ],
      });
      expect(await titlesAt(learner)).toEqual([]);
      await undoChange(learner, changeId);
      expect(await titlesAt(learner)).toEqual(["09:00 Review", "12:00 Lunch"]);
      await redoChange(learner, changeId);
      expect(await titlesAt(learner)).toEqual([]);
    }));

  it("walks back through several gestures on one block and forward again", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const { id, changeId: added } = await add(learner, "Review");
      const moves: string[] = [];
      for (const start of ["10:00", "11:00", "12:00"]) {
        const edits = [{ type: "move" as const, id, day: friday, start }];
        moves.push((await editPlan(learner, { gesture: `Moved to ${start}`, edits })).changeId);
      }
      const all = [added, ...moves];
      const seen: string[][] = [];
      for (let round = 0; round < 2; round += 1) {
        for (const change of [...all].reverse()) {
          await undoChange(learner, change);
          seen.push(await titlesAt(learner));
        }
        for (const change of all) {
          await redoChange(learner, change);
          seen.push(await titlesAt(learner));
        }
      }
      const once = [
        ...[["11:00 Review"], ["10:00 Review"], ["09:00 Review"], []],
        ...[["09:00 Review"], ["10:00 Review"], ["11:00 Review"], ["12:00 Review"]],
      ];
      expect(seen).toEqual([...once, ...once]);
    }));

  it("leaves as it is what a change of one occurrence does not name", () =>
    rolledBack(async () => {
      const learner = await makeLearner("alice");
      const once = await add(learner, "Dentist");
      const on = { scope: "this", occurrence: "2026-04-03" } as const;
      await changeBlock(learner, once.id, 1, { start: "10:00" }, on);
      expect(await titlesAt(learner)).toEqual(["10:00 Dentist"]);
      const { blocks: made } = await addBlock(learner, { ...newBlock("Review"), recurrence: "FREQ=WEEKLY" });
      const id = made[0]?.id ?? "";
      await changeBlock(learner, id, 1, { date: "2026-04-04", start: "15:00" }, on);
      await changeBlock(learner, id, 2, { start: "16:00" }, on);
      expect(await titlesAt(learner, "2026-04-04")).toEqual(["16:00 Review"]);
      await changeBlock(learner, id, 3, { date: "2026-04-05" }, on);
      expect(await titlesAt(learner, "2026-04-05")).toEqual(["16:00 Review"]);
    }));

  it("is refused when the block has changed since, and twice", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const block = await add(learner, "Review");
      const moved = await changeBlock(learner, block.id, 1, { start: "10:00" });
      await changeBlock(learner, block.id, 2, { title: "Read the code" });
      const refusal = await refusalOf(undoChange(learner, moved.changeId));
      expect(refusal.code).toBe("conflict");
      expect(refusal.details.current).toMatchObject([{ title: "Read the code", version: 3 }]);
      expect((await refusalOf(redoChange(learner, moved.changeId))).code).toBe("conflict");
      const other = await add(learner, "Lunch");
      await undoChange(learner, other.changeId);
      expect((await refusalOf(undoChange(learner, other.changeId))).code).toBe("conflict");
    }));

  it("reaches back thirty days and no further", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const { changeId } = await add(learner, "Review");
      await database()
        .update(planChanges)
        .set({ createdAt: sql`now() - interval '31 days'` })
        .where(eq(planChanges.id, changeId));
      expect((await refusalOf(undoChange(learner, changeId))).code).toBe("not-found");
      expect((await listChanges(learner, { limit: 20 })).items).toEqual([]);
    }));
});

describe("using a role's day", () => {
  it("fills the person's hours in order, ties each block to its task, and is one gesture", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const { slug, roleId, taskId, activityId } = await publishRoleDay();
      const { blocks: made, changeId } = await planFromRole(learner, {
        role: slug,
        date: friday,
        start: "08:00",
        hours: 4,
        timeZone: zone,
        days: 1,
      });
      expect(made.map(({ start, minutes, title }) => [start, minutes, title])).toEqual([
        ["08:00", 40, "Alerts"],
        ["09:00", 120, "Probing"],
        ["11:00", 60, "Wrapping"],
      ]);
      expect(made.map(({ entryId }) => entryId)).toEqual([taskId, taskId, activityId]);
      expect(made.every((block) => block.roleId === roleId)).toBe(true);
      const { blocks: shown } = await getPlanDay(learner, friday, zone);
      expect(shown[0]?.task).toEqual({ title: "Watching", href: `/roles/${slug}#watching`, became: [] });
      await undoChange(learner, changeId);
      expect(await titlesAt(learner)).toEqual([]);
    }));

  it("counts elapsed hours over a change of clocks, and fills further days", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const { slug } = await publishRoleDay();
      const { blocks: made } = await planFromRole(learner, {
        role: slug,
        date: "2026-03-29",
        start: "00:00",
        hours: 4,
        timeZone: zone,
        days: 2,
      });
      expect(made.map(({ date, start }) => `${date} ${start}`)).toEqual([
        "2026-03-29 00:00",
        "2026-03-29 01:00",
        "2026-03-29 04:00",
        "2026-03-30 00:00",
        "2026-03-30 01:00",
        "2026-03-30 03:00",
      ]);
    }));

  it("is refused for an unknown role and for hours that cannot hold it, and leaves no row", () =>
    rolledBack(async () => {
      const learner = await makeLearner("ada");
      const { slug } = await publishRoleDay();
      const day = { date: friday, start: "09:00", timeZone: zone, days: 1 };
      expect((await refusalOf(planFromRole(learner, { ...day, role: "nobody", hours: 8 }))).code).toBe(
        "senseless",
      );
      const short = await refusalOf(planFromRole(learner, { ...day, role: slug, hours: 0.2 }));
      expect(short.details.errors?.[0]?.path).toBe("hours");
      expect(await database().$count(blocks, eq(blocks.ownerId, learner.id))).toBe(0);
    }));
});
