import { randomUUID } from "node:crypto";
import { setMark } from "@/features/progress/mutations";
import { now, toTimestamp } from "@/lib/dates";
import type { DoorFixture } from "./test-doors";
import type { TestPerson } from "./test-people";
import type { TestPortal } from "./test-portal";

/** The doors of what a learner has done, by the name of the endpoint. */
export const progressDoors: Record<string, DoorFixture> = {
  listMarks: nothing(),
  listChanges: nothing(),
  setMark: {
    names: "nothing",
    make: async (_, { taskId }) => ({ body: { entryId: taskId, state: "done" } }),
  },
  undoMarks: {
    names: "personal",
    make: async (owner, portal) => ({ body: { changeId: await mark(owner, portal) } }),
    missing: () => ({ body: { changeId: randomUUID() } }),
  },
  resetMarks: {
    names: "nothing",
    make: async (owner, portal) => {
      await mark(owner, portal);
      return { body: { role: portal.role } };
    },
  },
  mergeMarks: {
    names: "nothing",
    make: async (_, { role }) => ({
      body: { marks: [{ entry: `${role}#write-cases`, state: "done", changedAt: toTimestamp(now()) }] },
    }),
  },
  readMyProgress: { names: "nothing", make: async (_, { role }) => ({ query: { path: `/roles/${role}` } }) },
};

function nothing(): DoorFixture {
  return { names: "nothing", make: async () => ({}) };
}

async function mark({ learner }: TestPerson, { taskId }: TestPortal): Promise<string> {
  return (await setMark(learner, { entryId: taskId, state: "done" })).changeId;
}
