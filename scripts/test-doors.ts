import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { undoChange } from "@/features/planner/history/mutations";
import { addBlock } from "@/features/planner/mutations";
import { appUrl } from "@/lib/env";
import type { DeclaredEndpoint } from "@/lib/http/door";
import { etagOf } from "@/lib/http/etag";
import { deskGuide, editorialFile, olderRelease, openDraft } from "./test-desk";
import { accountFixtures } from "./test-doors-account";
import { bookmarkDoors } from "./test-doors-bookmarks";
import { highlightDoors } from "./test-doors-highlights";
import { noticeDoors } from "./test-doors-notices";
import { calendarDoors } from "./test-doors-planner-calendars";
import { plannerDoingDoors } from "./test-doors-planner-doing";
import { plannerInsightDoors } from "./test-doors-planner-insight";
import { progressDoors } from "./test-doors-progress";
import type { TestPerson } from "./test-people";
import type { TestPortal } from "./test-portal";

/** A request that a door answers well. */
export interface GoodRequest {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  etag?: string;
}

/** What the table of doors must know of an endpoint beside its declaration. */
export interface DoorFixture {
  /**
   * What the request names: a `personal` thing of whoever made it (another's answers like a missing one), a thing of
   * the portal that is `shared` by all who may knock, or `nothing` that could be missing.
   */
  names: "personal" | "shared" | "nothing";
  /** A good request of this person, with a new thing of theirs where it names one. */
  make: (owner: TestPerson, portal: TestPortal) => Promise<GoodRequest>;
  /** The request for a thing that is not there; by default another `id` in the path and in the ETag. */
  missing?: (good: GoodRequest) => GoodRequest;
  /** The table whose `version` the ETag holds, for doors that take `If-Match`. */
  versioned?: string;
  /** Makes the ETag of a good request stale where that takes more than a higher `version`. */
  makeStale?: () => Promise<unknown>;
}

/** By the name of the endpoint. A door without a line here fails the test. */
export const doorFixtures: Record<string, DoorFixture> = {
  readDescription: nothing(),
  ...accountFixtures,
  ...bookmarkDoors,
  listSalaries: { names: "nothing", make: async (_, { role }) => ({ query: { role, convert: "EUR" } }) },
  downloadSalaries: { names: "nothing", make: async (_, { role }) => ({ query: { role, limit: "10" } }) },
  readFigure: { names: "shared", make: async (_, { figureId }) => ({ params: { id: figureId } }) },
  readDesk: nothing(),
  downloadEditorial: { names: "nothing", make: editorialFile(() => ({})) },
  previewFigures: { names: "nothing", make: editorialFile((csv) => ({ body: { csv } })) },
  publishFigures: { names: "nothing", make: editorialFile((csv) => ({ body: { csv } })) },
  publishRelease: { names: "shared", make: async () => ({ params: { id: await olderRelease() } }) },
  readDraft: { names: "shared", make: deskGuide, missing: noSuchRole },
  saveDraft: {
    names: "shared",
    makeStale: openDraft,
    make: async () => ({ ...(await deskGuide()), body: { summary: `It is tested (${randomUUID()}).` } }),
    missing: noSuchRole,
  },
  publish: {
    names: "shared",
    makeStale: openDraft,
    make: async () => ({ ...(await openDraft()), body: { successors: {} } }),
    missing: noSuchRole,
  },
  readImpact: { names: "shared", make: deskGuide, missing: noSuchRole },
  readPlanDay: { names: "nothing", make: async () => ({ params: { date: "2026-03-27" } }) },
  listPlanDays: {
    names: "nothing",
    make: async () => ({ query: { from: "2026-03-27", to: "2026-03-29" } }),
  },
  listPlanOccurrences: {
    names: "nothing",
    make: async () => ({ query: { from: "2026-03-27", to: "2026-03-29" } }),
  },
  saveEdits: {
    names: "personal",
    make: async (owner) => bodyOfMove((await plan(owner)).block.id),
    missing: () => bodyOfMove(randomUUID()),
  },
  createBlock: {
    names: "nothing",
    make: async (_, { taskId }) => ({ body: { ...newBlock, entryId: taskId } }),
  },
  readBlock: { names: "personal", make: async (owner) => blockOf(await plan(owner)) },
  updateBlock: {
    names: "personal",
    versioned: "blocks",
    make: async (owner) => ({ ...blockOf(await plan(owner)), body: { title: "Walk", date: "2026-03-28" } }),
  },
  removeBlock: {
    names: "personal",
    versioned: "blocks",
    make: async (owner) => ({
      ...blockOf(await plan(owner)),
      query: { scope: "all", occurrence: "2026-03-27" },
    }),
  },
  useRoleDay: {
    names: "nothing",
    make: async (_, { role }) => ({
      body: { role, date: "2026-03-27", start: "09:00", hours: 8, timeZone: "Europe/Berlin" },
    }),
  },
  listPlanChanges: nothing(),
  undoPlanChange: {
    names: "personal",
    make: async (owner) => ({ body: { changeId: (await plan(owner)).changeId } }),
    missing: otherChange,
  },
  redoPlanChange: {
    names: "personal",
    make: async (owner) => {
      const { changeId } = await plan(owner);
      await undoChange(owner.learner, changeId);
      return { body: { changeId } };
    },
    missing: otherChange,
  },
  ...plannerDoingDoors,
  ...calendarDoors,
  ...plannerInsightDoors,
  ...progressDoors,
  ...noticeDoors,
  ...highlightDoors,
};

const newBlock = {
  title: "Read a chapter",
  date: "2026-03-27",
  start: "09:00",
  minutes: 30,
  timeZone: "Europe/Berlin",
};

async function plan({ learner }: TestPerson) {
  const input = { ...newBlock, kind: "learn" as const, entryId: null, recurrence: null };
  const { changeId, blocks } = await addBlock(learner, input);
  const [block] = blocks;
  if (!block) throw new Error("The block was not made.");
  return { changeId, block };
}

function blockOf({ block: { id, version } }: Awaited<ReturnType<typeof plan>>) {
  return { params: { id }, etag: etagOf(id, version) };
}

function bodyOfMove(id: string): GoodRequest {
  return { body: { gesture: "Moved it", edits: [{ type: "move", id, day: "2026-03-28", start: "10:00" }] } };
}

function otherChange(): GoodRequest {
  return { body: { changeId: randomUUID() } };
}

function noSuchRole(good: GoodRequest): GoodRequest {
  const role = "no-such-role";
  return { ...good, params: { role }, ...(good.etag && { etag: etagOf(role, 1) }) };
}

function nothing(): DoorFixture {
  return { names: "nothing", make: async () => ({}) };
}

/** What a request sends beside what makes it good. */
export interface Sent {
  cookie?: string | undefined;
  /** Raw bytes in place of the good body. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** Headers to set, or to leave out where null. */
  headers?: Record<string, string | null>;
}

/** Calls the route handler of an endpoint as Next does, from our own pages unless `headers` say otherwise. */
export async function knock(endpoint: DeclaredEndpoint, good: GoodRequest, sent: Sent = {}) {
  const { params = {}, query = {}, body, etag } = good;
  const bytes = sent.bytes ?? (body === undefined ? null : JSON.stringify(body));
  const headers = new Headers({ "x-client-address": randomUUID() });
  if (endpoint.method !== "GET") headers.set("origin", appUrl());
  if (bytes !== null) headers.set("content-type", "application/json");
  if (etag) headers.set("if-match", etag);
  if (sent.cookie) headers.set("cookie", sent.cookie);
  for (const [name, value] of Object.entries(sent.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const search = new URLSearchParams(query).toString();
  const url = `${appUrl()}${path}${search ? `?${search}` : ""}`;
  const handler = await handlerOf(endpoint);
  const response = await handler(new Request(url, { method: endpoint.method, headers, body: bytes }), {
    params: Promise.resolve(params),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

async function handlerOf({ method, path }: DeclaredEndpoint): Promise<Handler> {
  const handler = (await routeModule(path))[method];
  if (typeof handler !== "function") throw new Error(`The route file of ${path} exports no ${method}.`);
  return handler as Handler;
}

/** What the route file of an address exports. */
export async function routeModule(path: string): Promise<Record<string, unknown>> {
  const file = join(process.cwd(), routeFile(path));
  if (!existsSync(file)) throw new Error(`There is no ${routeFile(path)}.`);
  return import(/* @vite-ignore */ file);
}

/** `/api/v1/bookmarks/{id}` is answered by `app/api/v1/bookmarks/[id]/route.ts`. */
export function routeFile(path: string): string {
  return `app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
}
