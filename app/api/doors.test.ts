import { readdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Access } from "@/db/enums";
import { people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import type { DeclaredEndpoint } from "@/lib/http/door";
import { expectProblem, fixtureOf, missing, portalOfItsOwn } from "@/scripts/test-door-answers";
import { doorFixtures, knock, routeFile, routeModule } from "@/scripts/test-doors";
import { signedIn, type TestPerson } from "@/scripts/test-people";
import type { TestPortal } from "@/scripts/test-portal";
import { writesSoFar } from "@/scripts/test-writes";
import { endpoints } from "./_endpoints";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const rank = { anyone: 0, learner: 1, editor: 2, admin: 3 } as const;
const named = endpoints.map((endpoint) => [endpoint.name, endpoint] as const);

let portal: TestPortal;

beforeAll(async () => {
  portal = await portalOfItsOwn();
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

describe("the watch over writes", () => {
  it("notes each row that is written, and none that is rolled back", async () => {
    const before = await writesSoFar();
    const learner = await signedIn("learner");
    const after = await writesSoFar();
    expect(after).toEqual({
      ...before,
      people: (before.people ?? 0) + 1,
      sessions: (before.sessions ?? 0) + 1,
    });
    await rolledBack(async () => void (await signedIn("learner")));
    expect(await writesSoFar()).toEqual(after);
    const { id } = learner.learner;
    await database().update(people).set({ id }).where(eq(people.id, id));
    await database().delete(people).where(eq(people.id, id));
    // A person's sessions go with them.
    expect(await writesSoFar()).toEqual({
      ...after,
      people: (after.people ?? 0) + 2,
      sessions: (after.sessions ?? 0) + 1,
    });
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
    const before = await writesSoFar();
    const answer = await knock(endpoint, good, { cookie: asking?.cookie });
    expect([answer.status, answer.text.slice(0, 500)]).toEqual([status, expect.any(String)]);
    if (status >= 400) {
      expectProblem(answer, status);
      expect(await writesSoFar()).toEqual(before);
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
