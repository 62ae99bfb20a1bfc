import { expect, it } from "vitest";
import { changeAccess } from "@/features/account/access/mutations";
import { endSession } from "@/features/account/mutations";
import { changePassword } from "@/features/account/password/mutations";
import { knock } from "@/scripts/test-doors";
import { cookieOf, signedIn, type TestPerson } from "@/scripts/test-people";
import { endpoints } from "./_endpoints";

function door(name: string) {
  const found = endpoints.find((endpoint) => endpoint.name === name);
  if (!found) throw new Error(`${name} is gone.`);
  return found;
}
const statusFor = async (cookie: string, name = "readMe") => (await knock(door(name), {}, { cookie })).status;

const password = "four plain words here";
it.each<[string, (person: TestPerson) => Promise<unknown>]>([
  ["signing out", ({ learner }) => endSession(learner.sessionId)],
  [
    "a new password from another browser",
    async ({ learner }) => {
      const { sessionId } = await cookieOf(learner.id);
      await changePassword({ ...learner, sessionId } as TestPerson["learner"], { password });
    },
  ],
  ["a demotion", ({ learner }) => changeAccess(learner.email, "learner")],
  [
    "signing out everywhere",
    async ({ learner }) => {
      const { cookie } = await cookieOf(learner.id);
      expect((await knock(door("endMyOtherSessions"), {}, { cookie })).status).toBe(
        door("endMyOtherSessions").status,
      );
      expect(await statusFor(cookie)).toBe(200);
    },
  ],
  [
    "a deletion",
    async ({ learner }) => {
      const { cookie } = await cookieOf(learner.id);
      expect((await knock(door("deleteMe"), { body: {} }, { cookie })).status).toBe(door("deleteMe").status);
    },
  ],
])("after %s the cookie of before is nobody's at the next request", async (_, end) => {
  const person = await signedIn("editor");
  expect([await statusFor(person.cookie), await statusFor(person.cookie, "readDesk")]).toEqual([200, 200]);
  await end(person);
  expect([await statusFor(person.cookie), await statusFor(person.cookie, "readDesk")]).toEqual([401, 401]);
});
