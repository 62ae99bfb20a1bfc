import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import type { Learner } from "@/lib/http/person";
import { addBlock, changeBlock } from "../mutations";
import { listRoutines } from "./queries";

const today = todayIn("UTC", now()).toString();

async function makeLearner(): Promise<Learner> {
  const [row] = await database()
    .insert(people)
    .values({ email: `ada-${v7()}@example.org`, timeZone: "UTC" })
    .returning();
  return { ...row, sessionId: v7() } as unknown as Learner;
}

async function add(learner: Learner, title: string, recurrence: string | null, date = today) {
  const given = { title, date, start: "09:00", minutes: 30, timeZone: "UTC", kind: "other" as const };
  const { blocks } = await addBlock(learner, { ...given, entryId: null, recurrence });
  return blocks[0] ?? expect.fail("No block was added.");
}

describe("the routines of a person", () => {
  it("are those that go on, each with its next date, paused ones among them", () =>
    rolledBack(async () => {
      const [ada, bob] = [await makeLearner(), await makeLearner()];
      await add(ada, "Daily", "FREQ=DAILY", dayAfter(today, -10));
      await add(ada, "Once", null);
      await add(ada, "Ended", "FREQ=DAILY;COUNT=2", dayAfter(today, -10));
      await add(bob, "Another's", "FREQ=DAILY");
      const paused = await add(ada, "Paused", "FREQ=DAILY");
      await changeBlock(ada, paused.id, paused.version, { pause: { from: today, until: null } });
      const { items } = await listRoutines(ada, { limit: 10 });
      expect(items.map(({ title, next }) => [title, next])).toEqual([
        ["Daily", today],
        ["Paused", null],
      ]);
      expect(items[1]?.pause).toEqual({ from: today, until: null });
    }));

  it("are read page by page", () =>
    rolledBack(async () => {
      const ada = await makeLearner();
      for (const title of ["One", "Two", "Three"]) await add(ada, title, "FREQ=WEEKLY");
      const first = await listRoutines(ada, { limit: 2 });
      const second = await listRoutines(ada, { limit: 2, cursor: first.next ?? undefined });
      expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
      expect(second.next).toBeNull();
    }));
});
