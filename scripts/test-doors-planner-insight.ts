import { randomUUID } from "node:crypto";
import { addBlock, planFromRole } from "@/features/planner/mutations";
import { listUpdates } from "@/features/planner/updates/queries";
import { now, todayIn } from "@/lib/dates";
import { weekdays } from "@/lib/repeat-rule";
import type { DoorFixture, GoodRequest } from "./test-doors";
import { makeGuide } from "./test-guide";
import type { TestPerson } from "./test-people";
import { publishContent } from "./test-publish";

/** What the planner makes out of the rest of the product. */
export const plannerInsightDoors: Record<string, DoorFixture> = {
  listPlanUpdates: { names: "nothing", make: async () => ({}) },
  answerPlanUpdate: {
    names: "personal",
    make: async (owner) => ({ body: { ...(await offered(owner)), answer: "accept" } }),
    missing: (good): GoodRequest => ({ body: { ...good.body, blockId: randomUUID() } }),
  },
  planBackFrom: {
    names: "nothing",
    make: async ({ learner }) => {
      const closesOn = todayIn(learner.timeZone, now()).add({ days: 14 }).toString();
      const when = { minutes: 60, start: "18:00", weekdays: [...weekdays], timeZone: learner.timeZone };
      return { body: { title: "Tester", closesOn, stages: [], ...when } };
    },
  },
  readWeekDifference: {
    names: "shared",
    make: async (_, { role }) => ({ query: { role, date: "2026-03-27" } }),
    missing: () => ({ query: { role: "no-such-role", date: "2026-03-27" } }),
  },
  readReadings: {
    names: "personal",
    make: async (owner) => ({ params: { id: await readingBlock(owner) } }),
  },
  readPractised: {
    names: "shared",
    make: async (_, { role }) => ({ query: { role } }),
    missing: () => ({ query: { role: "no-such-role" } }),
  },
  readPosition: {
    names: "shared",
    make: async (_, { role }) => ({ query: { role, country: "CA" } }),
    missing: () => ({ query: { role: "no-such-role", country: "CA" } }),
  },
};

async function offered({ learner }: TestPerson) {
  const { role, content } = await makeGuide();
  const date = todayIn(learner.timeZone, now()).toString();
  await planFromRole(learner, { role, date, start: "09:00", hours: 0.5, timeZone: "UTC", days: 1 });
  const activities = content.day.activities.map((activity) => ({ ...activity, minutes: 60 }));
  await publishContent(role, { ...content, day: { ...content.day, activities } });
  const [update] = await listUpdates(learner);
  if (!update) throw new Error("Nothing is offered.");
  return { blockId: update.block.id, offer: update.offer };
}

async function readingBlock({ learner }: TestPerson): Promise<string> {
  const block = { title: "Read", date: "2026-03-27", start: "09:00", minutes: 25, timeZone: "UTC" };
  const { blocks } = await addBlock(learner, { ...block, kind: "learn", entryId: null, recurrence: null });
  const [made] = blocks;
  if (!made) throw new Error("The block was not made.");
  return made.id;
}
