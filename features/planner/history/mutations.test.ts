import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { blocks, people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { addBlock, changeBlock, deleteBlock, editPlan } from "../mutations";
import { listOccurrences } from "../queries";
import { redoChange, undoChange } from "./mutations";

const zone = "Europe/Berlin";

async function makeLearner(): Promise<Learner> {
  const [row] = await database()
    .insert(people)
    .values({ email: `ada-${v7()}@example.org`, timeZone: zone })
    .returning();
  return { ...row, sessionId: v7() } as unknown as Learner;
}

async function addRoutine(learner: Learner, recurrence: string, date = "2026-06-01", start = "09:00") {
  const given = { title: "Read logs", date, start, minutes: 30, timeZone: zone, kind: "watch" as const };
  const { blocks: made } = await addBlock(learner, { ...given, entryId: null, recurrence });
  const [block] = made;
  if (!block) throw new Error("No block was added.");
  return block;
}

async function seen(learner: Learner, from: string, to: string, timeZone = zone) {
  const found = await listOccurrences(learner, from, to, timeZone);
  return found.map(({ date, start, shifted }) => `${date} ${start}${shifted ? ` +${shifted}` : ""}`);
}

async function refusalOf(work: () => Promise<unknown>): Promise<AppError> {
  // In a transaction of its own: what is refused must not end that of the test.
  const error = await database()
    .transaction(work)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  if (!(error instanceof AppError)) throw new Error("It was not refused.", { cause: error });
  return error;
}

describe("a routine", () => {
  it("begins on its first day, or the first that matches, and keeps its wall time over clock changes", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await addRoutine(learner, "FREQ=DAILY", "2026-03-28");
      expect(await seen(learner, "2026-03-27", "2026-03-30")).toEqual([
        "2026-03-28 09:00",
        "2026-03-29 09:00",
        "2026-03-30 09:00",
      ]);
      await addRoutine(learner, "FREQ=WEEKLY;BYDAY=MO", "2026-10-24", "02:30");
      expect(await seen(learner, "2026-10-26", "2026-10-26")).toEqual([
        "2026-10-26 02:30",
        "2026-10-26 09:00",
      ]);
    }));

  it("at a time that does not exist is shown moved, and at one that exists twice happens once", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await addRoutine(learner, "FREQ=DAILY", "2026-03-28", "02:30");
      expect(await seen(learner, "2026-03-28", "2026-03-30")).toEqual([
        "2026-03-28 02:30",
        "2026-03-29 03:30 +60",
        "2026-03-30 02:30",
      ]);
      expect(await seen(learner, "2026-10-25", "2026-10-25")).toEqual(["2026-10-25 02:30"]);
      // The first time: half past midnight in UTC.
      expect(await seen(learner, "2026-10-25", "2026-10-25", "UTC")).toEqual(["2026-10-25 00:30"]);
    }));

  it("is seen on the right date from the other side of the world", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await addRoutine(learner, "FREQ=DAILY;COUNT=2", "2026-06-01", "20:00");
      expect(await seen(learner, "2026-06-01", "2026-06-03", "Pacific/Auckland")).toEqual([
        "2026-06-02 06:00",
        "2026-06-03 06:00",
      ]);
    }));

  it("moves this and following, and leaves the day before", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      const { id, version } = await addRoutine(learner, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
      const from = { scope: "following", occurrence: "2026-06-03" } as const;
      const { changeId, blocks: after } = await changeBlock(learner, id, version, { start: "14:00" }, from);
      expect(after).toHaveLength(2);
      const moved = ["2026-06-02 09:00", "2026-06-03 14:00", "2026-06-04 14:00"];
      expect(await seen(learner, "2026-06-02", "2026-06-04")).toEqual(moved);
      await undoChange(learner, changeId);
      expect(await seen(learner, "2026-06-02", "2026-06-04")).toEqual([
        "2026-06-02 09:00",
        "2026-06-03 09:00",
        "2026-06-04 09:00",
      ]);
      await redoChange(learner, changeId);
      expect(await seen(learner, "2026-06-02", "2026-06-04")).toEqual(moved);
    }));

  it("is named with what goes on as another, for what was done meanwhile", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      const { id } = await addRoutine(learner, "FREQ=DAILY");
      const on = { occurrence: "2026-06-03", scope: "following" } as const;
      const { splits, blocks: made } = await editPlan(learner, {
        gesture: "Renamed",
        edits: [
          { type: "rename", id, on, title: "Read them" },
          { type: "resize", id, on, minutes: 45 },
        ],
      });
      expect(splits).toEqual([{ from: id, occurrence: "2026-06-03", to: made.at(-1)?.id }]);
      const plain = { gesture: "Renamed", edits: [{ type: "rename" as const, id, title: "Look" }] };
      expect(await editPlan(learner, plain)).not.toHaveProperty("splits");
    }));

  it("takes several changes of this and following as one, whatever they are", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      const { id, version } = await addRoutine(learner, "FREQ=DAILY;COUNT=6");
      const from = { scope: "following", occurrence: "2026-06-03" } as const;
      const patch = { title: "Read traces", start: "14:00", date: "2026-06-04", minutes: 45 };
      const weekly = { ...patch, recurrence: "FREQ=WEEKLY;COUNT=2" };
      const { blocks: after, changeId } = await changeBlock(learner, id, version, weekly, from);
      expect(after).toHaveLength(2);
      expect(after[1]).toMatchObject({ title: "Read traces", minutes: 45 });
      expect(await seen(learner, "2026-06-01", "2026-06-30")).toEqual([
        "2026-06-01 09:00",
        "2026-06-02 09:00",
        "2026-06-04 14:00",
        "2026-06-11 14:00",
      ]);
      await undoChange(learner, changeId);
      expect(await seen(learner, "2026-06-01", "2026-06-30")).toHaveLength(6);
    }));

  it("skips one, pauses, and ends", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      const { id, version } = await addRoutine(learner, "FREQ=DAILY");
      await deleteBlock(learner, id, version, { scope: "this", occurrence: "2026-06-02" });
      expect(await seen(learner, "2026-06-01", "2026-06-03")).toEqual([
        "2026-06-01 09:00",
        "2026-06-03 09:00",
      ]);
      await changeBlock(learner, id, version + 1, { pause: { from: "2026-06-03", until: "2026-06-04" } });
      expect(await seen(learner, "2026-06-01", "2026-06-05")).toEqual([
        "2026-06-01 09:00",
        "2026-06-05 09:00",
      ]);
      await deleteBlock(learner, id, version + 2, { scope: "following", occurrence: "2026-06-08" });
      expect(await seen(learner, "2026-06-06", "2027-06-06")).toEqual([
        "2026-06-06 09:00",
        "2026-06-07 09:00",
      ]);
      const [row] = await database().select().from(blocks).where(eq(blocks.id, id));
      expect(row?.lastDate).toBe("2026-06-07");
    }));

  it("shows an occurrence that was moved far, beyond its own end", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      const { id } = await addRoutine(learner, "FREQ=DAILY;COUNT=3");
      const on = { occurrence: "2026-06-02", scope: "this" } as const;
      await editPlan(learner, {
        gesture: "Moved",
        edits: [{ type: "move", id, day: "2026-09-01", start: "10:00", on }],
      });
      expect(await seen(learner, "2026-06-01", "2026-06-30")).toEqual([
        "2026-06-01 09:00",
        "2026-06-03 09:00",
      ]);
      expect(await seen(learner, "2026-09-01", "2026-09-01")).toEqual(["2026-09-01 10:00"]);
    }));

  it("is refused with its field named where it is no rule, or would never happen", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      for (const recurrence of [
        "FREQ=HOURLY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;UNTIL=20250101",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=1000",
        "FREQ=YEARLY;INTERVAL=999;COUNT=1000",
      ]) {
        const refusal = await refusalOf(() => addRoutine(learner, recurrence));
        expect([refusal.code, refusal.details.errors?.[0]?.path], recurrence).toEqual([
          "senseless",
          "recurrence",
        ]);
      }
      const { id, version } = await addRoutine(learner, "FREQ=WEEKLY;BYDAY=MO");
      const tuesday = { scope: "this", occurrence: "2026-06-02" } as const;
      const refusal = await refusalOf(() => changeBlock(learner, id, version, { minutes: 5 }, tuesday));
      expect(refusal.code).toBe("senseless");
    }));

  it("of another person is not there", () =>
    rolledBack(async () => {
      const ada = await makeLearner();
      const { id, version } = await addRoutine(ada, "FREQ=DAILY");
      const bob = await makeLearner();
      const refusal = await refusalOf(() =>
        deleteBlock(bob, id, version, { scope: "this", occurrence: "2026-06-02" }),
      );
      expect(refusal.code).toBe("not-found");
      expect(await seen(bob, "2026-06-01", "2026-06-30")).toEqual([]);
    }));
});
