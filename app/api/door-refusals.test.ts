import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { database } from "@/db/transaction";
import { appUrl } from "@/lib/env";
import type { DeclaredEndpoint } from "@/lib/http/door";
import { expectProblem, fixtureOf, missing, portalOfItsOwn } from "@/scripts/test-door-answers";
import { type DoorFixture, type GoodRequest, knock, type Sent } from "@/scripts/test-doors";
import { signedIn } from "@/scripts/test-people";
import type { TestPortal } from "@/scripts/test-portal";
import { writesSoFar } from "@/scripts/test-writes";
import { endpoints } from "./_endpoints";

const named = endpoints.map((endpoint) => [endpoint.name, endpoint] as const);
const writing = named.filter(([, { method }]) => method !== "GET");

let portal: TestPortal;

beforeAll(async () => {
  portal = await portalOfItsOwn();
});

describe.each(writing)("%s refuses and changes nothing", (name, endpoint) => {
  it.each(badRequests(endpoint))("%s: %i", async (_, status, spoil) => {
    const fixture = fixtureOf(name);
    const asking = endpoint.who === "anyone" ? null : await signedIn(endpoint.who);
    const good = await fixture.make(asking ?? (await signedIn("learner")), portal);
    const spoilt = await spoil(good, fixture);
    const before = await writesSoFar();
    const answer = await knock(
      endpoint,
      { ...good, ...spoilt.request },
      { cookie: asking?.cookie, ...spoilt.sent },
    );
    expect([answer.status, answer.text.slice(0, 500)]).toEqual([status, expect.any(String)]);
    expectProblem(answer, status);
    if (spoilt.says) expect(answer.text).toMatch(spoilt.says);
    if (status === 409) expect(answer.json.current).toBeTypeOf("object");
    expect(await writesSoFar()).toEqual(before);
  });

  if (endpoint.who !== "anyone" && !endpoint.secret)
    it("a used Idempotency-Key for another request: 422", async () => {
      const fixture = fixtureOf(name);
      const asking = await signedIn(endpoint.who === "anyone" ? "learner" : endpoint.who);
      const good = await fixture.make(asking, portal);
      const sent = { cookie: asking.cookie, headers: { "idempotency-key": randomUUID() } };
      const first = await knock(endpoint, good, sent);
      expect(first.status).toBeLessThan(300);
      const after = await writesSoFar();
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
      expect(await writesSoFar()).toEqual(after);
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
    const before = await writesSoFar();
    const answer = await knock(
      endpoint,
      { ...good, query: { ...good.query, ...query } },
      { cookie: asking?.cookie },
    );
    expectProblem(answer, 400);
    expect(await writesSoFar()).toEqual(before);
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
