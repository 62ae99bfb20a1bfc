import { randomUUID } from "node:crypto";
import { addEvidence, removeEvidence } from "@/features/progress/evidence/mutations";
import { setMark } from "@/features/progress/mutations";
import { addNote, removeNote } from "@/features/progress/notes/mutations";
import { shareProgress } from "@/features/progress/share/mutations";
import { now, toTimestamp } from "@/lib/dates";
import { AppError } from "@/lib/errors";
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
  readProgress: nothing(),
  setHours: { names: "nothing", make: async (_, { role }) => ({ body: { role, hoursPerWeek: 5 } }) },
  setStreak: { names: "nothing", make: async () => ({ body: { restDays: [7], skipsPerWeek: 1 } }) },
  shareProgress: {
    names: "nothing",
    make: async (_, { role }) => ({ body: { name: null, showsStreak: true, roles: [role], evidence: [] } }),
  },
  endShare: {
    names: "nothing",
    make: async ({ learner }, { role }) => {
      await shareProgress(learner, { name: null, showsStreak: false, roles: [role], evidence: [] });
      return {};
    },
  },
  listEvidence: nothing(),
  addEvidence: {
    names: "nothing",
    make: async (_, { taskId }) => ({ body: { entryId: taskId, url: "https://example.org/pull/1" } }),
  },
  changeEvidence: {
    names: "personal",
    versioned: "evidence",
    make: async (owner, portal) => ({ ...(await evidence(owner, portal)), body: { text: "Anew." } }),
  },
  removeEvidence: {
    names: "personal",
    versioned: "evidence",
    make: async (owner, portal) => evidence(owner, portal),
  },
  restoreEvidence: {
    names: "personal",
    make: async (owner, portal) => {
      const { params, etag } = await evidence(owner, portal);
      await removeEvidence(owner.learner, params.id, etag);
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
  const { id, etag } = await addNote(learner, { entryId: taskId, text: "Mine." }).catch(noteThatIsThere);
  return { params: { id }, etag };
}

/** Of each entry there is one note: whoever is given a good request twice has it from the first. */
function noteThatIsThere(refused: unknown): { id: string; etag: string } {
  if (refused instanceof AppError && refused.code === "conflict") {
    return refused.details?.current as { id: string; etag: string };
  }
  throw refused;
}

async function evidence({ learner }: TestPerson, { taskId }: TestPortal) {
  const { id, etag } = await addEvidence(learner, { entryId: taskId, text: "Mine." });
  return { params: { id }, etag };
}

async function mark({ learner }: TestPerson, { taskId }: TestPortal): Promise<string> {
  return (await setMark(learner, { entryId: taskId, state: "done" })).changeId;
}
