import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { closeDatabase } from "@/db/client";
import type { Access } from "@/db/enums";
import { database } from "@/db/transaction";
import { appUrl, provideEnv } from "@/lib/env";
import type { DeclaredEndpoint } from "@/lib/http/door";
import { copyOfTemplate } from "@/scripts/test-database";
import {
  type DoorFixture,
  doorFixtures,
  fingerprint,
  type GoodRequest,
  knock,
  routeFile,
  routeModule,
  type Sent,
} from "@/scripts/test-doors";
import { signedIn, type TestPerson } from "@/scripts/test-people";
import { makePortal, type TestPortal } from "@/scripts/test-portal";
import { endpoints } from "./_endpoints";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const rank = { anyone: 0, learner: 1, editor: 2, admin: 3 } as const;
const named = endpoints.map((endpoint) => [endpoint.name, endpoint] as const);
const writing = named.filter(([, { method }]) => method !== "GET");

let portal: TestPortal;

beforeAll(async () => {
  // Other tests commit rows into the shared database; here every row is compared before and after.
  await closeDatabase();
  const name = `doors_${randomUUID().replaceAll("-", "")}`;
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), name) });
  portal = await makePortal();
});

describe("the list of doors", () => {
  const files = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((path) => /(?:^|\/)route\.[jt]sx?$/.test(path))
    .map((path) => `app/api/${path}`);

  it("names each door once", () => {
    expect(endpoints.length).toBeGreaterThan(8);
    expect(new Set(endpoints.map(({ name }) => name)).size).toBe(endpoints.length);
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length);
  });

  it("holds every route file of the API but the one that next-auth answers", () => {
    const declared = new Set(endpoints.map(({ path }) => routeFile(path)));
    const others = files.filter((path) => !declared.has(path));
    expect(others).toEqual(["app/api/auth/[...nextauth]/route.ts"]);
    expect(files).toEqual(expect.arrayContaining([...declared]));
  });

  it.each([...new Set(endpoints.map(({ path }) => path))])("%s answers what is declared", async (path) => {
    const declared = endpoints.filter((endpoint) => endpoint.path === path);
    const exported = Object.entries(await routeModule(path)).filter(([, value]) => value !== undefined);
    expect(exported.map(([name]) => name).sort()).toEqual(declared.map(({ method }) => method).sort());
    expect(methods).toEqual(expect.arrayContaining(exported.map(([name]) => name)));
    for (const endpoint of declared) {
      // The door signs its answers with the endpoint's name: no other handler stands at this address.
      const answer = await knock(endpoint, { query: { "no-such": "1" } });
      expect(answer.headers.get("x-log")?.split(" ")[0]).toBe(endpoint.name);
    }
  });

  it("has a good request for each door, and none for doors that are gone", () => {
    expect(Object.keys(doorFixtures).sort()).toEqual(endpoints.map(({ name }) => name).sort());
  });
});

const askers = ["visitor", "learner", "another learner", "editor", "admin"] as const;
type Asker = (typeof askers)[number];

describe.each(named)("who may knock at %s", (name, endpoint) => {
  it.each(cases(endpoint))("%s, %s: %i", async (asker, target, status) => {
    const fixture = fixtureOf(name);
    const asking = await personOf(asker);
    const owner = target === "own" && asking ? asking : await signedIn("learner");
    const made = await fixture.make(owner, portal);
    const good = target === "missing" ? missing(fixture, made) : made;
    const before = await fingerprint();
    const answer = await knock(endpoint, good, { cookie: asking?.cookie });
    expect([answer.status, answer.text.slice(0, 500)]).toEqual([status, expect.any(String)]);
    if (status >= 400) {
      expectProblem(answer, status);
      expect(await fingerprint()).toEqual(before);
    } else if (endpoint.who !== "anyone") {
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
    }
    if (target === "other's" && status === 404) {
      const gone = await knock(endpoint, missing(fixture, made), { cookie: asking?.cookie });
      expect(answer.text).toBe(gone.text);
    }
  });
});

/** The matrix: everyone × own, other's, missing, with what the declaration promises. */
function cases(endpoint: DeclaredEndpoint): [Asker, "own" | "other's" | "missing", number][] {
  const names = doorFixtures[endpoint.name]?.names ?? "nothing";
  return askers.flatMap((asker) => {
    const refusal = refusalFor(asker, endpoint);
    const good = refusal ?? endpoint.status;
    if (names === "nothing") return [[asker, "own", good]];
    const others: [Asker, "other's", number] = [
      asker,
      "other's",
      refusal ?? (names === "personal" ? 404 : good),
    ];
    return [[asker, "own", good], others, [asker, "missing", refusal ?? 404]];
  });
}

function refusalFor(asker: Asker, { who }: DeclaredEndpoint): 401 | 403 | null {
  const access = asker === "visitor" ? "anyone" : asker === "another learner" ? "learner" : asker;
  if (rank[access] >= rank[who]) return null;
  return asker === "visitor" ? 401 : 403;
}

async function personOf(asker: Asker): Promise<TestPerson | null> {
  if (asker === "visitor") return null;
  return signedIn(asker === "another learner" ? "learner" : (asker satisfies Access));
}

function missing(fixture: DoorFixture, good: GoodRequest): GoodRequest {
  if (fixture.missing) return fixture.missing(good);
  const id = "01890000-0000-7000-8000-000000000000";
  return {
    ...good,
    params: { ...good.params, id },
    ...(good.etag && { etag: good.etag.replace(/^"[^.]+/, `"${id}`) }),
  };
}

describe.each(writing)("%s refuses and changes nothing", (name, endpoint) => {
  it.each(badRequests(endpoint))("%s: %i", async (_, status, spoil) => {
    const fixture = fixtureOf(name);
    const asking = endpoint.who === "anyone" ? null : await signedIn(endpoint.who);
    const good = await fixture.make(asking ?? (await signedIn("learner")), portal);
    const spoilt = await spoil(good, fixture);
    const before = await fingerprint();
    const answer = await knock(
      endpoint,
      { ...good, ...spoilt.request },
      { cookie: asking?.cookie, ...spoilt.sent },
    );
    expect([answer.status, answer.text.slice(0, 500)]).toEqual([status, expect.any(String)]);
    expectProblem(answer, status);
    if (spoilt.says) expect(answer.text).toMatch(spoilt.says);
    if (status === 409) expect(answer.json.current).toBeTypeOf("object");
    expect(await fingerprint()).toEqual(before);
  });

  if (endpoint.who !== "anyone" && !endpoint.secret)
    it("a used Idempotency-Key for another request: 422", async () => {
      const fixture = fixtureOf(name);
      const asking = await signedIn(endpoint.who === "anyone" ? "learner" : endpoint.who);
      const good = await fixture.make(asking, portal);
      const sent = { cookie: asking.cookie, headers: { "idempotency-key": randomUUID() } };
      const first = await knock(endpoint, good, sent);
      expect(first.status).toBeLessThan(300);
      const after = await fingerprint();
      const again = await knock(endpoint, good, sent);
      expect([again.status, again.text]).toEqual([first.status, first.text]);
      expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
      // Of a door that takes nothing, the precondition is all that can differ.
      const takesNothing = !good.body && !good.params;
      const other = good.body
        ? { bytes: encode(`${JSON.stringify(good.body)} `) }
        : takesNothing
          ? { headers: { ...sent.headers, "if-match": '"other"' } }
          : {};
      const request = good.body || takesNothing ? good : missing(fixture, good);
      const refused = await knock(endpoint, request, { ...sent, ...other });
      expectProblem(refused, 422);
      expect(await fingerprint()).toEqual(after);
    });
});

describe.each(named.filter(([, { method }]) => method === "GET"))("%s changes nothing", (name, endpoint) => {
  it.each([
    ["an unknown parameter", { "no-such": "1" }],
    ["a cursor of somebody else's making", { cursor: "e30" }],
    ["too many at once", { limit: "100000" }],
  ])("for %s: 400", async (_, query) => {
    const asking = endpoint.who === "anyone" ? null : await signedIn(endpoint.who);
    const good = await fixtureOf(name).make(asking ?? (await signedIn("learner")), portal);
    const before = await fingerprint();
    const answer = await knock(
      endpoint,
      { ...good, query: { ...good.query, ...query } },
      { cookie: asking?.cookie },
    );
    expectProblem(answer, 400);
    expect(await fingerprint()).toEqual(before);
  });

  if (hasDay(endpoint))
    it("for 30 February: 400", async () => {
      const asking = await signedIn(endpoint.who === "anyone" ? "learner" : endpoint.who);
      const good = await fixtureOf(name).make(asking, portal);
      expectProblem(await knock(endpoint, onNoDay(good), { cookie: asking.cookie }), 400);
    });
});

interface Spoilt {
  request?: GoodRequest;
  sent?: Sent;
  /** What the refusal must speak of, so that it is refused for this reason. */
  says?: RegExp;
}
type Spoil = (good: GoodRequest, fixture: DoorFixture) => Spoilt | Promise<Spoilt>;

function badRequests(endpoint: DeclaredEndpoint): [string, number, Spoil][] {
  const raw =
    (text: string, replacement: readonly number[] | string, says: RegExp): Spoil =>
    (good) => ({ sent: { bytes: replaced(withText(good.body ?? {}, text), text, replacement) }, says });
  const evil = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const all: [string, number, Spoil][] = [
    ["too many bytes", 413, () => ({ sent: { bytes: encode(`{"x":"${"x".repeat(endpoint.maxBytes)}"}`) } })],
    ["a page of another site", 403, () => ({ sent: { headers: evil } })],
    ["a sandboxed page", 403, () => ({ sent: { headers: { origin: "null" } } })],
  ];
  if (endpoint.who !== "anyone") {
    all.push(
      ["a cookie without an origin", 403, () => ({ sent: { headers: { origin: null } } })],
      ["a forged cookie", 401, () => ({ sent: { cookie: "next-auth.session-token=forged" } })],
    );
  }
  if (endpoint.body === null) {
    all.push(["a body where none is taken", 400, () => ({ sent: { bytes: encode("{}") } })]);
  } else {
    all.push(
      [
        "an unknown key",
        400,
        ({ body }) => ({ request: { body: { ...body, "no-such": 1 } }, says: /no-such/ }),
      ],
      ["an owner", 400, ({ body }) => ({ request: { body: { ...body, ownerId: randomUUID() } } })],
      ["__proto__", 400, raw("a mark", '","__proto__":{"a":1},"b":"', /not known/)],
      ["text/plain", 415, () => ({ sent: { headers: { "content-type": "text/plain" } } })],
      ["no JSON", 400, () => ({ sent: { bytes: encode("{") }, says: /not JSON/ })],
      ["a list", 400, () => ({ sent: { bytes: encode("[]") } })],
      ["invalid UTF-8", 400, raw("a mark", [0xff, 0xfe], /UTF-8/)],
      ["a lone surrogate as bytes", 400, raw("a mark", [0xed, 0xa0, 0x80], /UTF-8/)],
      ["a lone surrogate as an escape", 400, raw("a mark", "\\ud800", /surrogate/)],
      ["NUL", 400, raw("a mark", "\\u0000", /NUL/)],
      ["40 levels", 400, () => ({ sent: { bytes: encode(`${"[".repeat(40)}${"]".repeat(40)}`) } })],
    );
  }
  if (endpoint.params) {
    all.push([
      "an id that is none",
      400,
      ({ params }) => ({ request: { params: { ...params, id: "1 or 1=1" } } }),
    ]);
  }
  if (endpoint.conditional) {
    all.push(
      ["no If-Match", 428, () => ({ sent: { headers: { "if-match": null } } })],
      ["a foreign If-Match", 412, () => ({ sent: { headers: { "if-match": 'W/"abc"' } } })],
      [
        "If-Match of another thing",
        412,
        () => ({ sent: { headers: { "if-match": `"${randomUUID()}.1"` } } }),
      ],
      ["a stale If-Match", 409, makeStale],
    );
  }
  if (hasDay(endpoint)) all.push(["30 February", 400, (good) => ({ request: onNoDay(good) })]);
  return all;
}

async function makeStale(good: GoodRequest, fixture: DoorFixture): Promise<Spoilt> {
  if (fixture.makeStale) {
    await fixture.makeStale();
    return {};
  }
  if (!fixture.versioned) throw new Error("A door that takes If-Match names its table in `versioned`.");
  const rows = await database().execute(
    sql`update ${sql.identifier(fixture.versioned)} set version = version + 1 where id = ${good.params?.id} returning 1`,
  );
  expect(rows).toHaveLength(1);
  return {};
}

/** Whether a shape of the endpoint asks for a day of the calendar. */
function hasDay({ body, params, query }: DeclaredEndpoint): boolean {
  return [body, params, query].some(
    (shape) => shape && /"format":"date"/.test(JSON.stringify(z.toJSONSchema(shape, { io: "input" }))),
  );
}

function onNoDay(good: GoodRequest): GoodRequest {
  const spoilt = JSON.stringify(good).replace(/"\d{4}-\d\d-\d\d"/, '"2026-02-30"');
  expect(spoilt).toContain("2026-02-30");
  return JSON.parse(spoilt);
}

/** The body with a text in its first field that holds one, or in a field of its own. */
function withText(body: Record<string, unknown>, text: string): string {
  const field = Object.keys(body).find((key) => typeof body[key] === "string") ?? "text";
  return JSON.stringify({ ...body, [field]: text });
}

function replaced(json: string, text: string, by: readonly number[] | string): Uint8Array<ArrayBuffer> {
  const [before = "", after = ""] = json.split(text);
  const middle = typeof by === "string" ? encode(by) : Uint8Array.from(by);
  return Uint8Array.from([...encode(before), ...middle, ...encode(after)]);
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function expectProblem(
  answer: { status: number; headers: Headers; json: Record<string, unknown>; text: string },
  status: number,
) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.json).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status,
    detail: expect.any(String),
  });
  expect(answer.text).not.toMatch(/SQLSTATE|postgres|drizzle|node_modules|at Object/i);
}

function fixtureOf(name: string): DoorFixture {
  const fixture = doorFixtures[name];
  if (!fixture) throw new Error(`${name} has no line in doorFixtures (scripts/test-doors.ts).`);
  return fixture;
}

it("the forms of our own pages come back to the page they stand on", async () => {
  const form = endpoints.find(({ name }) => name === "saveBookmark");
  if (!form) throw new Error("saveBookmark is gone.");
  const asking = await signedIn("learner");
  const sent = {
    bytes: encode(`entryId=${portal.taskId}&note=`),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      referer: `${appUrl()}/roles/${portal.role}?a=b`,
    },
  };
  const answer = await knock(form, {}, { ...sent, cookie: asking.cookie });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/roles/${portal.role}?a=b`]);
  const nobody = await knock(form, {}, sent);
  expect(nobody.status).toBe(303);
  expect(nobody.headers.get("location")).toBe(
    `/sign-in?returnTo=${encodeURIComponent(`/roles/${portal.role}?a=b`)}`,
  );
  const elsewhere = { ...sent.headers, referer: `${appUrl()}//evil.example/` };
  const kept = await knock(form, {}, { ...sent, cookie: asking.cookie, headers: elsewhere });
  expect(kept.headers.get("location")).toBe(`/roles/${portal.role}#write-cases`);
});
