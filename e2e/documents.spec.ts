import { connect } from "node:net";
import { expect, type Page, test } from "@playwright/test";

/** Each kind of document that stands; run on the built site at every upgrade of Next. */
const DOCUMENTS = [
  "/",
  "/roles",
  "/roles/backend-developer",
  "/salaries",
  "/salaries/backend-developer",
  "/technologies/postgresql",
  "/glossary",
  "/sources",
  "/compare",
  "/compare/backend-developer/frontend-developer",
  "/articles",
  "/articles/coding-hours-and-breaks",
  "/series/backend-simplified",
  "/authors/metier-editors",
  "/about",
  "/privacy",
  "/accessibility",
];
const SECURITY = [
  "content-security-policy",
  "strict-transport-security",
  "x-content-type-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
];

function expectWholeDocument(html: string): void {
  const body = html.replace(/<script type="application\/ld\+json"[\s\S]*?<\/script>/g, "");
  expect(body.match(/<main[\s>]/g)).toHaveLength(1);
  expect(body.match(/<h1[\s>]/g)).toHaveLength(1);
  expect(body.slice(0, body.indexOf("</head>"))).toMatch(/<title>[^<]+<\/title>/);
  expect(body).toMatch(/<link rel="stylesheet" href="\/_next\/static\//);
  expect(body).not.toMatch(/<script[^>]*\/_next\/|__next_f|__next_error__|\$RC|<script>| style="|<style/);
}

for (const path of DOCUMENTS) {
  test(`${path} is whole without a script of Next`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expectWholeDocument(await answer.text());
    const headers = answer.headers();
    for (const name of SECURITY) expect(headers, name).toHaveProperty(name);
    expect(headers["content-security-policy"]).toMatch(/script-src 'self';/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|nonce/);
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers.link ?? "").not.toContain('as="script"');
  });

  test(`${path} is told apart by its ETag`, async ({ request }) => {
    const { etag = "" } = (await request.get(path)).headers();
    const list = `"other", ${etag.replace("W/", "")}`;
    expect((await request.get(path, { headers: { "If-None-Match": list } })).status()).toBe(304);
    expect((await request.get(path, { headers: { "If-None-Match": '"other"' } })).status()).toBe(200);
    expect((await request.head(path)).headers().etag).toBe(etag);
  });

  test(`${path} takes no other method than GET and HEAD`, async ({ request }) => {
    const answer = await request.post(path);
    expect([answer.status(), answer.headers().allow]).toEqual([405, "GET, HEAD"]);
  });

  test(`${path} gives a client router a page instead of data`, async ({ request }) => {
    const answer = await request.get(path, { headers: { RSC: "1" } });
    expect(answer.headers()["content-type"]).toContain("text/html");
    expect((await answer.text()).length).toBeLessThan(100);
  });
}

test("what is not there is a whole page", async ({ request }) => {
  for (const path of [
    "/no-such",
    "/roles/no-such",
    "/missing",
    "/broken",
    "/_global-error",
    "/no-such.png",
  ]) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 404]);
    expectWholeDocument(await answer.text());
    for (const name of SECURITY) expect(answer.headers(), name).toHaveProperty(name);
  }
});

test("an address that cannot be right is refused before Next sees it", async ({ baseURL }) => {
  const targets = [
    "/roles/%",
    "/roles/%ff%fe",
    "/roles/a%00b",
    "http://elsewhere.example/",
    "//elsewhere.example/",
  ];
  for (const target of targets)
    expect([target, await statusOf(target, baseURL ?? "")]).toEqual([target, 400]);
  expect(await statusOf(`/${"a".repeat(5000)}`, baseURL ?? "")).toBe(414);
});

test("an app carries a nonce of its own and is kept nowhere", async ({ request }) => {
  const answer = await request.get("/sign-in");
  const { "content-security-policy": policy = "", "cache-control": caching } = answer.headers();
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  expect(await answer.text()).toContain(`nonce="${nonce}"`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(caching).toBe("private, no-store");
});

test("the front tells how it is", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
  expect(await (await request.get("/.well-known/security.txt")).text()).toMatch(/^Contact: .+\nExpires: 2/);
  const rules = await request.get("/speculation-rules.json");
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
});

test("the browser finds nothing that the policy forbids", async ({ page }) => {
  const errors = await errorsOf(page, [...DOCUMENTS, "/no-such", "/sign-in"]);
  expect(errors.filter((text) => !text.includes("404"))).toEqual([]);
});

async function errorsOf(page: Page, paths: string[]): Promise<string[]> {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  for (const path of paths) await page.goto(path, { waitUntil: "networkidle" });
  return errors;
}

/** The status of a target sent as it is, which no HTTP client would do. */
function statusOf(target: string, baseURL: string): Promise<number> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port || 80), hostname, () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    });
    socket.once("data", (data) => resolve(Number(data.toString("latin1").slice(9, 12))));
    socket.once("error", reject);
  });
}
