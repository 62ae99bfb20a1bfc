import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { apiTokens } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter, todayIn } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { findPersonByToken } from "../session";
import { makeToken, revokeToken } from "./mutations";
import { findTokenPerson, listTokens } from "./queries";

const page = { limit: 50 };

test("a token is told once, stands for its person, and keeps the day of its use", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { token, id } = await makeToken(learner, { name: "A script", scopes: ["planner:read"], days: 2 });
    const [row] = await database().select().from(apiTokens).where(eq(apiTokens.id, id));
    expect(JSON.stringify(row)).not.toContain(token.slice(7));
    expect(await findPersonByToken(token)).toMatchObject({
      person: { id: learner.id, sessionId: null },
      scopes: ["planner:read"],
    });
    const { items } = await listTokens(learner, page);
    expect(items).toMatchObject([{ id, lastUsedOn: todayIn("UTC", now()).toString() }]);
    expect(await findTokenPerson(token, secondsAfter(now(), 3 * 86_400))).toBeNull();
    expect(await findPersonByToken("metier_broken")).toBeNull();
  }));

test("a revoked token is nobody's, and only its owner revokes it", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    const { token, id } = await makeToken(learner, { name: "A script", scopes: ["me:read"] });
    await expect(revokeToken(other, id)).rejects.toMatchObject({ code: "not-found" });
    expect((await listTokens(other, page)).items).toEqual([]);
    await revokeToken(learner, id);
    expect(await findPersonByToken(token)).toBeNull();
    await expect(revokeToken(learner, id)).rejects.toMatchObject({ code: "not-found" });
  }));

test("tokens come in pages, the newest first", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    for (const name of ["a", "b", "c"]) await makeToken(learner, { name, scopes: ["me:read"] });
    const first = await listTokens(learner, { limit: 2 });
    const second = await listTokens(learner, { limit: 2, cursor: first.next ?? "" });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(["c", "b", "a"]);
    expect(second.next).toBeNull();
  }));
