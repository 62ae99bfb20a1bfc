import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leaveFor, signIn, signOut } from "./sign-in";

const received: { url: string; body: string }[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    const url = request.url ?? "";
    received.push({ url, body });
    if (url === "/api/auth/csrf") return response.end(JSON.stringify({ csrfToken: "csrf-1" }));
    const fields = new URLSearchParams(body);
    const away = { github: "https://github.com/login", oidc: "http://here/api/auth/error?error=OAuthSignin" };
    const way = /^\/api\/auth\/signin\/(github|oidc)$/.exec(url)?.[1] as keyof typeof away | undefined;
    if (way) return response.end(JSON.stringify({ url: away[way] }));
    const isRight = fields.get("password") === "right" || url === "/api/auth/signout";
    response.statusCode = isRight ? 200 : fields.get("password") === "broken" ? 500 : 401;
    const error =
      fields.get("password") === "tenth"
        ? "too-many"
        : fields.get("password") === "first"
          ? "second-factor"
          : "CredentialsSignin";
    return response.end(JSON.stringify({ url: isRight ? "/" : `/sign-in?error=${error}` }));
  });
});
let here: typeof fetch;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  here = (input, init) => fetch(`${base}${String(input)}`, init);
});
afterAll(() => server.close());

test("signing in sends the form with its token and tells what came of it", async () => {
  expect(await signIn("credentials", { email: "a@b.example", password: "right" }, here)).toBe("in");
  expect(received.at(-1)?.body).toContain("csrfToken=csrf-1");
  expect(await signIn("credentials", { email: "a@b.example", password: "no" }, here)).toBe("wrong");
  expect(await signIn("credentials", { email: "a@b.example", password: "tenth" }, here)).toBe("too-many");
  expect(await signIn("credentials", { email: "a@b.example", password: "first" }, here)).toBe(
    "second-factor",
  );
  expect(await signIn("credentials", { email: "a@b.example", password: "broken" }, here)).toBe("unreachable");
});

test("without a server nothing is thrown", async () => {
  const nowhere: typeof fetch = () => Promise.reject(new TypeError("no network"));
  expect(await signIn("link", { token: "x" }, nowhere)).toBe("unreachable");
  expect(await signOut(nowhere)).toBe(false);
  expect(await signOut(here)).toBe(true);
});

test("leaving for another service tells its address, and nothing when it cannot be asked", async () => {
  expect(await leaveFor("github", "/account", here)).toBe("https://github.com/login");
  expect(received.at(-1)?.body).toContain("callbackUrl=%2Faccount");
  expect(await leaveFor("oidc", "/account", here)).toBeNull();
  expect(await leaveFor("none", "/account", here)).toBeNull();
});
