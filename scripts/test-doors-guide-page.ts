import { now, toTimestamp } from "@/lib/dates";
import type { DoorFixture } from "./test-doors";

/** The doors of what a reader keeps on the page of a guide, by the name of the endpoint. */
export const guidePageDoors: Record<string, DoorFixture> = {
  readGuideChanges: {
    names: "shared",
    make: async (_, { role }) => ({ params: { role }, query: { since: "2026-01-01T00:00:00Z" } }),
    missing: (good) => ({ ...good, params: { role: "no-such-role" } }),
  },
  rememberVisit: {
    names: "nothing",
    make: async (_, { role }) => ({ body: { role, readAt: toTimestamp(now()) } }),
  },
  setPick: {
    names: "nothing",
    make: async (_, { stepId, technology }) => ({ body: { entryId: stepId, technology } }),
  },
  answerQuestion: {
    names: "nothing",
    make: async (_, { taskId }) => ({ body: { entryId: taskId, question: "why", isKnown: true } }),
  },
};
