import { addHighlight, removeHighlight } from "@/features/highlights/mutations";
import type { DoorFixture } from "./test-doors";
import type { TestPerson } from "./test-people";
import type { TestPortal } from "./test-portal";

/** The doors of kept passages, by the name of the endpoint. */
export const highlightDoors: Record<string, DoorFixture> = {
  listHighlights: { names: "nothing", make: async (_, { role }) => ({ query: { path: `/roles/${role}` } }) },
  addHighlight: { names: "nothing", make: async (_, portal) => ({ body: passage(portal) }) },
  changeHighlight: {
    names: "personal",
    versioned: "highlights",
    make: async (owner, portal) => ({ ...(await kept(owner, portal)), body: { note: "Mine." } }),
  },
  removeHighlight: {
    names: "personal",
    versioned: "highlights",
    make: async (owner, portal) => kept(owner, portal),
  },
  restoreHighlight: {
    names: "personal",
    make: async (owner, portal) => {
      const { params, etag } = await kept(owner, portal);
      await removeHighlight(owner.learner, params.id, etag);
      return { params };
    },
  },
};

function passage({ role }: TestPortal) {
  return { path: `/roles/${role}`, quote: "finds out", prefix: "", suffix: "" };
}

async function kept({ learner }: TestPerson, portal: TestPortal) {
  const { highlight } = await addHighlight(learner, passage(portal));
  return { params: { id: highlight.id }, etag: highlight.etag };
}
