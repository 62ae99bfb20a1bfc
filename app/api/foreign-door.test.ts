import { expect, it } from "vitest";
import { appUrl } from "@/lib/env";
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
  expect([answer.status, (await answer.json()).cookie.trim()]).toEqual([200, "a=b"]);
});

it("signs nobody in by a link with everything in its address", async () => {
  expect((await get("callback/credentials?email=a@example.org&password=secret")).status).toBe(404);
  expect((await get("callback/oidc?code=1")).status).toBe(404);
  expect((await get("callback/github?code=1")).status).toBe(200);
});
