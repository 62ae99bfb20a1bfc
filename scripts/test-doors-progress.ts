import { randomUUID } from "node:crypto";
import { setMark } from "@/features/progress/mutations";
import { addNote, removeNote } from "@/features/progress/notes/mutations";
import { now, toTimestamp } from "@/lib/dates";
import type { DoorFixture } from "./test-doors";
import { guidePageDoors } from "./test-doors-guide-page";
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
      body: { kept: [{ entry: `${role}#write-cases`, state: "done", changedAt: toTimestamp(now()) }] },
    }),
  },
  listNotes: nothing(),
  addNote: {
    names: "nothing",
    make: async (_, { taskId }) => ({ body: { entryId: taskId, text: "Mine." } }),
  },
  readNote: { names: "personal", make: async (owner, portal) => note(owner, portal) },
  changeNote: {
    names: "personal",
    versioned: "notes",
    make: async (owner, portal) => ({ ...(await note(owner, portal)), body: { text: "Anew." } }),
  },
  removeNote: { names: "personal", versioned: "notes", make: async (owner, portal) => note(owner, portal) },
  restoreNote: {
    names: "personal",
    make: async (owner, portal) => {
      const { params, etag } = await note(owner, portal);
      await removeNote(owner.learner, params.id, etag);
      return { params };
    },
  },
  ...guidePageDoors,
  readMyProgress: { names: "nothing", make: async (_, { role }) => ({ query: { path: `/roles/${role}` } }) },
};

function nothing(): DoorFixture {
  return { names: "nothing", make: async () => ({}) };
}

async function note({ learner }: TestPerson, { taskId }: TestPortal) {
  const { id, etag } = await addNote(learner, { entryId: taskId, text: "Mine." });
  return { params: { id }, etag };
}

async function mark({ learner }: TestPerson, { taskId }: TestPortal): Promise<string> {
  return (await setMark(learner, { entryId: taskId, state: "done" })).changeId;
}
