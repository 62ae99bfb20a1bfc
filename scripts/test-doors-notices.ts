import { randomUUID } from "node:crypto";
import { tellOwner } from "@/db/notices";
import { seedSeries } from "@/features/articles/mutations";
import { listNotices } from "@/features/notices/queries";
import { makeStopToken } from "@/features/notices/stop-token";
import { requireEnv } from "@/lib/env";
import type { DoorFixture } from "./test-doors";
import type { TestPerson } from "./test-people";

/** The doors of what people are told, by the name of the endpoint. */
export const noticeDoors: Record<string, DoorFixture> = {
  listNotices: { names: "nothing", make: async () => ({}) },
  markNotices: {
    names: "personal",
    make: async (owner) => ({ body: { isRead: true, ids: [await told(owner)] } }),
    missing: () => ({ body: { isRead: true, ids: [randomUUID()] } }),
  },
  chooseNotices: { names: "nothing", make: async () => ({ body: { kind: "series", level: "mail" } }) },
  stopNotices: {
    names: "shared",
    make: async ({ learner }) => ({
      query: { token: makeStopToken(learner.id, "series", requireEnv("AUTH_SECRET")) },
      body: { "List-Unsubscribe": "One-Click" },
    }),
    missing: (good) => ({ ...good, query: { token: "not-a-token" } }),
  },
  readFollow: { names: "shared", make: async () => ({ params: { slug: await someSeries() } }), missing },
  followSeries: {
    names: "shared",
    make: async () => ({ params: { slug: await someSeries() }, body: { isFollowed: true } }),
    missing,
  },
};

function missing(good: { body?: Record<string, unknown> }) {
  return { ...good, params: { slug: "no-such-series" } };
}

async function told({ learner }: TestPerson): Promise<string> {
  await tellOwner(learner.id, "password");
  const [notice] = (await listNotices(learner, { limit: 1 })).items;
  if (!notice) throw new Error("Nothing was told.");
  return notice.id;
}

async function someSeries(): Promise<string> {
  const slug = `series-${randomUUID().slice(0, 8)}`;
  await seedSeries([
    { slug, title: "A series", summary: "Parts.", parts: [{ title: "One", article: null }] },
  ]);
  return slug;
}
