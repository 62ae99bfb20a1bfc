import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "../errors";
import { createDoor, type DeclaredEndpoint, type Ports, type StoredAnswer } from "./door";
import { endpoint } from "./endpoint";
import type { Learner } from "./person";
import type { Scope } from "./scopes";

const person = { id: "p1", access: "learner" } as Learner;
let asking: Learner | null;
let steps: string[];
let answers: Map<string, { hash: string; answer?: StoredAnswer }>;
let limitIsReached: boolean;
let tokenScopes: readonly Scope[] | null;

beforeEach(() => {
  asking = person;
  steps = [];
  answers = new Map();
  limitIsReached = false;
  tokenScopes = null;
});

/** The world as far as the door knows it, writing down in which order it is asked. */
const ports: Ports = {
  appUrl: () => "http://localhost",
  findPerson: async () => {
    steps.push("who");
    return asking && { person: asking, byCookie: tokenScopes === null, scopes: tokenScopes };
  },
  inTransaction: async (work) => {
    steps.push("begin");
    const result = await work();
    steps.push("commit");
    return result;
  },
  limit: async () => {
    steps.push("limit");
    if (limitIsReached) throw new AppError("too-many", "Wait.", { retryAfter: 30 });
  },
  recall: async (owner, door, key, hash) => {
    steps.push("recall");
    const found = answers.get(`${owner} ${door} ${key}`);
    if (found && found.hash !== hash) throw new AppError("senseless", "Used.");
    answers.set(`${owner} ${door} ${key}`, found ?? { hash });
    return found?.answer ?? null;
  },
  remember: async (owner, door, key, answer) => {
    steps.push("remember");
    const found = answers.get(`${owner} ${door} ${key}`);
    if (found) found.answer = answer;
  },
  logBug: () => steps.push("bug"),
  logDenied: (_, __, code) => steps.push(`denied ${code}`),
  keepDenied: async (door, who) => void steps.push(`kept ${door} ${who}`),
};

const save = endpoint({
  name: "save",
  method: "POST",
  path: "/api/v1/things",
  summary: "Save.",
  who: "learner",
  body: z.strictObject({ title: z.string().max(20), note: z.string().optional() }),
  output: z.object({ title: z.string() }),
  status: 201,
  maxBytes: 200,
  form: ({ body, from }) => `${from ?? "/things"}#${body.title}`,
  work: async ({ body }) => {
    steps.push("work");
    if (body.title === "bug") throw new Error("secret");
    return { body: { title: body.title, owner: "secret" }, etag: '"a.1"' };
  },
});

const ours = { origin: "http://localhost", "content-type": "application/json" };

function send(
  body: BodyInit,
  headers: Record<string, string> = {},
  declared: DeclaredEndpoint = save,
): Promise<Response> {
  const request = new Request(`http://localhost${declared.path}`, {
    method: declared.method,
    headers: { ...ours, ...headers },
    body: declared.method === "GET" ? null : body,
  });
  return createDoor(ports)([declared])[declared.method](request, { params: Promise.resolve({}) });
}

const good = '{"title":"a"}';

describe("the order of the checks", () => {
  it("a good request passes all of them, and is answered after COMMIT", async () => {
    const response = await send(good, { "idempotency-key": "k" });
    expect(response.status).toBe(201);
    expect(steps).toEqual(["who", "limit", "begin", "recall", "work", "remember", "commit"]);
    expect(response.headers.get("etag")).toBe('"a.1"');
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("x-log")).toBe("save p1");
  });

  it("size comes before the type, type before bytes, bytes before origin, origin before who, who before shape", async () => {
    const evil = { origin: "https://evil.example" };
    asking = null;
    const status = async (body: string, headers: Record<string, string>) =>
      (await send(body, headers)).status;
    expect(await status("x".repeat(201), { ...evil, "content-type": "text/plain" })).toBe(413);
    expect(await status("{", { ...evil, "content-type": "text/plain" })).toBe(415);
    expect(await status("{", evil)).toBe(400);
    expect(await status("{}", evil)).toBe(403);
    expect(await status("{}", {})).toBe(401);
    asking = person;
    limitIsReached = true;
    expect(await status("{}", {})).toBe(400);
    expect(await status(good, {})).toBe(429);
    expect(steps).not.toContain("work");
    expect(steps).not.toContain("begin");
  });

  it("what one person wrote is not taken from another who is signed in now", async () => {
    expect((await send(good, { "x-person": "p2" })).status).toBe(401);
    expect(steps).toEqual(["who", "denied unauthenticated"]);
    expect((await send(good, { "x-person": "p1" })).status).toBe(201);
  });

  it("who may not do this at all is told so, and it is written down", async () => {
    const response = await send("{}", {}, { ...save, who: "editor" } as DeclaredEndpoint);
    expect(response.status).toBe(403);
    expect(steps).toEqual(["who", "denied forbidden", "kept save p1"]);
  });
});

describe("a personal token", () => {
  const forEverybody = { ...save, who: "anyone" } as DeclaredEndpoint;
  const planned = { ...save, scope: "planner:write" } as DeclaredEndpoint;

  it("opens a door that declares one of its scopes, and no other", async () => {
    tokenScopes = ["planner:write"];
    expect((await send(good, {}, planned)).status).toBe(201);
    tokenScopes = ["planner:read", "bookmarks:write"];
    expect((await send(good, {}, planned)).status).toBe(403);
    expect((await send(good, {}, save)).status).toBe(403);
    expect(steps.filter((step) => step === "work")).toHaveLength(1);
  });

  it("is worth nothing at a door for everybody", async () => {
    tokenScopes = ["planner:write"];
    const response = await send(good, {}, forEverybody);
    expect([response.status, response.headers.get("x-log")]).toEqual([201, "save -"]);
  });
});

describe("a secret", () => {
  it("is not kept for a retry", async () => {
    const secret = { ...save, secret: true } as DeclaredEndpoint;
    expect((await send(good, { "idempotency-key": "k" }, secret)).status).toBe(201);
    expect(steps).not.toContain("recall");
    expect(steps).not.toContain("remember");
  });
});

describe("an idempotency key", () => {
  it("gives the same answer to the same request, without doing it again", async () => {
    const first = await send(good, { "idempotency-key": "k" });
    steps.length = 0;
    const again = await send(good, { "idempotency-key": "k" });
    expect([again.status, await again.text()]).toEqual([201, await first.text()]);
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(steps).not.toContain("work");
  });

  it("refuses another body, and another precondition", async () => {
    await send(good, { "idempotency-key": "k" });
    expect((await send('{"title":"b"}', { "idempotency-key": "k" })).status).toBe(422);
    expect((await send(good, { "idempotency-key": "k", "if-match": '"x"' })).status).toBe(422);
  });

  it("belongs to one person", async () => {
    await send(good, { "idempotency-key": "k" });
    asking = { ...person, id: "p2" } as Learner;
    expect((await send('{"title":"b"}', { "idempotency-key": "k" })).status).toBe(201);
  });

  it("takes 1 to 200 visible characters", async () => {
    expect((await send(good, { "idempotency-key": "k".repeat(201) })).status).toBe(400);
    expect((await send(good, { "idempotency-key": "a b" })).status).toBe(400);
  });
});

describe("an answer", () => {
  it("holds only what is declared", async () => {
    expect(await (await send(good)).json()).toEqual({ title: "a" });
  });

  it("of a bug is a 500 that tells nothing, and the bug is written down", async () => {
    const response = await send('{"title":"bug"}');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(steps).toContain("bug");
    expect(steps).not.toContain("commit");
  });

  it("comes after a third try when transactions get in each other's way", async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error("deadlock"), { code: "40P01" });
      return { body: { title: "a" } };
    };
    expect((await send(good, {}, { ...save, work } as DeclaredEndpoint)).status).toBe(201);
    expect(tries).toBe(3);
  });
});

describe("a form of our own pages", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };

  it("leads back to where it stands", async () => {
    const response = await send("title=a&note=", { ...form, referer: "http://localhost/roles/x?y=1" });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/roles/x?y=1#a"]);
    expect(await response.text()).toBe("");
  });

  it("never leads to another site", async () => {
    for (const referer of [
      "http://localhost//evil.example/",
      "nonsense",
      "http://localhost/\\evil.example",
    ]) {
      const response = await send("title=a", { ...form, referer });
      expect(response.headers.get("location")).toMatch(/^\/(?![/\\])/);
    }
  });

  it("of nobody leads to the sign-in page and back", async () => {
    asking = null;
    const response = await send("title=a", { ...form, referer: "http://localhost/roles/x" });
    expect(response.headers.get("location")).toBe("/sign-in?returnTo=%2Froles%2Fx");
  });

  it("is answered in place where the door leads nowhere", async () => {
    const response = await send("title=a", form, { ...save, form: () => null });
    expect([response.status, response.headers.get("location")]).toEqual([201, null]);
    expect(await response.json()).toMatchObject({ title: "a" });
  });

  it("is refused where none is declared, and from another site", async () => {
    expect((await send("title=a", form, { ...save, form: null })).status).toBe(415);
    expect((await send("title=a", { ...form, origin: "https://evil.example" })).status).toBe(403);
  });
});

describe("a read", () => {
  const read = endpoint({
    name: "read",
    method: "GET",
    path: "/api/v1/things",
    summary: "Read.",
    who: "anyone",
    query: z.strictObject({ q: z.string().optional() }),
    output: z.object({ q: z.string().nullable(), who: z.string().nullable() }),
    work: async ({ query, person: found }) => ({ body: { q: query.q ?? null, who: found?.id ?? null } }),
  });
  const get = (search: string) =>
    createDoor(ports)([read]).GET(new Request(`http://localhost/api/v1/things${search}`), {
      params: Promise.resolve({}),
    });

  it("needs no origin, opens no transaction, and knows who asks", async () => {
    expect(await (await get("?q=a")).json()).toEqual({ q: "a", who: "p1" });
    asking = null;
    expect(await (await get("")).json()).toEqual({ q: null, who: null });
    expect(steps).not.toContain("begin");
  });

  it("refuses unknown parameters and ones given twice", async () => {
    expect((await get("?x=1")).status).toBe(400);
    expect((await get("?q=1&q=2")).status).toBe(400);
    expect((await get("?__proto__=1")).status).toBe(400);
  });

  it.each(["%ff", "%00", "%ED%A0%80"])("refuses %s in a parameter", async (text) => {
    expect((await get(`?q=${text}`)).status).toBe(400);
  });
});
