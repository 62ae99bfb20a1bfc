import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditLines } from "@/db/schema";
import { database } from "@/db/transaction";
import { makeToken, revokeToken } from "@/features/account/tokens/mutations";
import { scopes } from "@/lib/http/scopes";
import { knock } from "@/scripts/test-doors";
import { signedIn } from "@/scripts/test-people";
import { endpoints } from "./_endpoints";

const closed = endpoints.filter(({ who, scope }) => who !== "anyone" && scope === null);
const open = endpoints.filter(({ scope }) => scope !== null);
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}`, origin: null } });
const named = (list: typeof endpoints) => list.map((endpoint) => [endpoint.name, endpoint] as const);

async function everyScope() {
  const owner = await signedIn("admin");
  return { owner, ...(await makeToken(owner.learner, { name: "All", scopes: [...scopes] })) };
}

describe("a token with every scope", () => {
  it.each(named(closed))("does not open %s: 403", async (_, endpoint) => {
    const { token } = await everyScope();
    const good = endpoint.body ? { body: {} } : {};
    expect((await knock(endpoint, good, bearer(token))).status).toBe(403);
  });
  it("opens no door of the account, the desk or the admins", () => {
    expect(open.map(({ path }) => path).filter((path) => /\/(?:desk|me\/)/.test(path))).toEqual([]);
    expect(open.every(({ who }) => who === "learner")).toBe(true);
    expect(closed.length).toBeGreaterThan(10);
  });
});

it.each(named(open))(
  "%s stays shut to every scope but its own: 403, and 401 once revoked",
  async (_, endpoint) => {
    const { learner } = await signedIn("learner");
    const others = scopes.filter((scope) => scope !== endpoint.scope);
    const { token, id } = await makeToken(learner, { name: "Others", scopes: others });
    const good = endpoint.body ? { body: {} } : {};
    expect((await knock(endpoint, good, bearer(token))).status).toBe(403);
    await revokeToken(learner, id);
    expect((await knock(endpoint, good, bearer(token))).status).toBe(401);
  },
);

it("the right scope opens a door, a wrong one does not, and a revoked token is nobody's", async () => {
  const [read, write] = ["listBookmarks", "saveBookmark"].map((name) =>
    endpoints.find((one) => one.name === name),
  );
  if (!read || !write) throw new Error("The doors of bookmarks are gone.");
  const { learner } = await signedIn("learner");
  const { token, id } = await makeToken(learner, { name: "Reader", scopes: ["bookmarks:read"] });
  const good = { body: { url: "https://example.org/by-token" } };
  expect((await knock(read, {}, bearer(token))).status).toBe(200);
  expect((await knock(write, good, bearer(token))).status).toBe(403);
  const writer = await makeToken(learner, { name: "Writer", scopes: ["bookmarks:write"] });
  expect((await knock(write, good, bearer(writer.token))).status).toBe(201);
  await revokeToken(learner, id);
  expect((await knock(read, {}, bearer(token))).status).toBe(401);
  expect((await knock(read, {}, bearer("broken"))).status).toBe(401);
  expect((await knock(read, {}, { headers: { authorization: "Basic YTpi" } })).status).toBe(401);
});

it("a token beats the cookie that comes with it", async () => {
  const me = endpoints.find(({ name }) => name === "readMe");
  if (!me) throw new Error("readMe is gone.");
  const { owner } = await everyScope();
  const headers = { authorization: "Bearer broken" };
  expect((await knock(me, {}, { cookie: owner.cookie, headers })).status).toBe(401);
});

it("a learner who knocks at publish is refused, and a line of the audit log says so", async () => {
  const publish = endpoints.find(({ name }) => name === "publish");
  if (!publish) throw new Error("publish is gone.");
  const { cookie, learner } = await signedIn("learner");
  const answer = await knock(publish, { params: { role: "frontend-developer" }, body: {} }, { cookie });
  expect(answer.status).toBe(403);
  const lines = await database().select().from(auditLines).where(eq(auditLines.personId, learner.id));
  expect(lines).toMatchObject([{ action: "door.refuse", subject: "door:publish", details: {} }]);
});
