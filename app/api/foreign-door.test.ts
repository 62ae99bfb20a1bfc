import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { appUrl } from "@/lib/env";
import { signedIn } from "@/scripts/test-people";
import { foreignDoor } from "./_foreign-door";

/** Stands in for next-auth, which runs only inside Next: answers with the cookies it was given. */
const { GET } = foreignDoor(
  async (request) => Response.json({ cookie: request.headers.get("cookie") }),
  (name) => name === "github",
);

function get(path: string, headers: Record<string, string> = {}) {
  return GET(new Request(`${appUrl()}/api/auth/${path}`, { headers }), {
    params: Promise.resolve({ nextauth: [] }),
  });
}

it.each(["/planner", `${appUrl()}/planner`])("hands on a request that leads back to %s", async (text) => {
  const cookie = `a=b; next-auth.callback-url=${encodeURIComponent(text)}; c=d`;
  const answer = await get(`session?callbackUrl=${encodeURIComponent(text)}`, { cookie });
  expect([answer.status, await answer.json()]).toEqual([200, { cookie }]);
});

it.each(["nowhere", "javascript:alert(1)", "http://", "%00"])("refuses to lead back to %s", async (text) => {
  const answer = await get(`session?callbackUrl=${encodeURIComponent(text)}`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
});

it.each(["nowhere", "%"])("takes away a cookie that leads back to %s", async (text) => {
  const answer = await get("session", { cookie: `next-auth.callback-url=${text}; a=b` });
  expect(answer.status).toBe(400);
  expect(answer.headers.getSetCookie()).toEqual(["next-auth.callback-url=; Path=/; Max-Age=0"]);
});

it("signs nobody in by a link with everything in its address", async () => {
  expect((await get("callback/credentials?email=a@example.org&password=secret")).status).toBe(404);
  expect((await get("callback/oidc?code=1")).status).toBe(404);
  expect((await get("callback/github?code=1")).status).toBe(200);
});

/** The cookies that a page can read, once next-auth has set its own. */
async function hintsBeside(session: string): Promise<string[]> {
  const headers = { "set-cookie": `${session}; Path=/; HttpOnly` };
  const door = foreignDoor(
    async () => new Response("{}", { headers }),
    () => false,
  );
  const answer = await door.GET(new Request(`${appUrl()}/api/auth/session`), {
    params: Promise.resolve({ nextauth: [] }),
  });
  const set = answer.headers.getSetCookie().filter((cookie) => /^metier-(?:signed-in|person)=/.test(cookie));
  return set.map((cookie) => cookie.replace(/ Path=.*(Max-Age)/, " $1"));
}

it("names the person to pages as long as the session lasts, and nobody else", async () => {
  await rolledBack(async () => {
    const { cookie, learner } = await signedIn("learner");
    expect(await hintsBeside(cookie)).toEqual([
      "metier-signed-in=1; Max-Age=2592000",
      `metier-person=${learner.id}; Max-Age=2592000`,
    ]);
  });
  const none = "metier-person=; Max-Age=0";
  expect((await hintsBeside("next-auth.session-token=forged"))[1]).toBe(none);
  expect(await hintsBeside("next-auth.session-token=")).toEqual(["metier-signed-in=; Max-Age=0", none]);
});
