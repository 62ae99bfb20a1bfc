import { randomUUID } from "node:crypto";
import { addVacation } from "@/features/planner/days-off/mutations";
import { dropFocus, startFocus } from "@/features/planner/focus/mutations";
import { findFocus } from "@/features/planner/focus/queries";
import { addBlock } from "@/features/planner/mutations";
import { etagOf } from "@/lib/http/etag";
import type { DoorFixture } from "./test-doors";
import type { TestPerson } from "./test-people";

/** The doors of doing what is planned, by the name of the endpoint. */
export const plannerDoingDoors: Record<string, DoorFixture> = {
  readFocus: { names: "nothing", make: async () => ({}) },
  startFocus: {
    names: "personal",
    make: async (owner) => {
      await stop(owner);
      return {
        body: { blockId: await plan(owner), occurrence: "2026-03-27", method: { work: 25, rest: 5 } },
      };
    },
    missing: () => ({ body: { blockId: randomUUID() } }),
  },
  stepFocus: {
    names: "personal",
    versioned: "focus_sessions",
    make: async (owner) => ({ ...(await start(owner)), body: { does: "finish", minutes: 20 } }),
  },
  dropFocus: { names: "personal", versioned: "focus_sessions", make: start },
  listVacations: { names: "nothing", make: async () => ({}) },
  addVacation: {
    names: "nothing",
    make: async () => ({ body: { firstOn: "2026-07-01", lastOn: "2026-07-07" } }),
  },
  removeVacation: {
    names: "personal",
    versioned: "vacations",
    make: async ({ learner }) => {
      const { id, version } = await addVacation(learner, { firstOn: "2026-07-01", lastOn: "2026-07-07" });
      return { params: { id }, etag: etagOf(id, version) };
    },
  },
  readPlanSettings: { names: "nothing", make: async () => ({}) },
  setPlanSettings: {
    names: "nothing",
    make: async () => ({
      body: {
        focusMethod: { work: 50, rest: 10 },
        focusSound: true,
        reminds: true,
        remindMinutes: 10,
        quietFrom: "20:00",
        quietUntil: "08:00",
      },
    }),
  },
};

async function plan({ learner }: TestPerson): Promise<string> {
  const when = { date: "2026-03-27", start: "09:00", minutes: 30, timeZone: "Europe/Berlin" };
  const more = { kind: "learn" as const, entryId: null, recurrence: null };
  const { blocks } = await addBlock(learner, { title: "Read a chapter", ...when, ...more });
  return blocks[0]?.id ?? "";
}

async function stop({ learner }: TestPerson): Promise<void> {
  const running = await findFocus(learner);
  if (running) await dropFocus(learner, running.id, running.version);
}

async function start(owner: TestPerson) {
  await stop(owner);
  const { id, version } = await startFocus(owner.learner, { blockId: await plan(owner) });
  return { params: { id }, etag: etagOf(id, version) };
}
