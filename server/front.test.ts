import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { createDocumentMaker } from "@/server/document-maker";
import { drain, InFlight } from "@/server/drain";
import { createFront } from "@/server/front";
import { createLog, type Line, speakablePath } from "@/server/log";
import type { Page } from "@/server/page";
import { PageCache } from "@/server/page-cache";
import { createPasser } from "@/server/pass";
import { createRenderer } from "@/server/render";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** A front before a stand-in for Next, over real sockets. */
async function setUp(next: RequestListener, limit = 256) {
  const heard: string[] = [];
  const lines: Line[] = [];
  const warnings: string[] = [];
  const appUrl = "https://metier.example";
  const folder = mkdtempSync(join(tmpdir(), "metier-front-"));
  const socketPath = join(folder, "next.sock");
  const behind = createServer(next);
  await new Promise<void>((resolve) => behind.listen(socketPath, resolve));
  const renderer = createRenderer(socketPath, appUrl);
  const passer = createPasser(socketPath);
  const cache: PageCache<Page> = new PageCache((key) => documents.make(key));
  const documents = createDocumentMaker({
    render: renderer.render,
    cache: () => cache,
    isAway: async () => true,
    dev: false,
    warn: (message) => warnings.push(message),
  });
  const inFlight = new InFlight(limit);
  const front = createFront({
    passOn: passer.passOn,
    cache,
    documents,
    inFlight,
    dev: false,
    log: { ...createLog("silent"), request: (line) => lines.push(line) },
    hear: (change) => heard.push(change),
    appUrl,
    isDraining: () => false,
    ping: async () => false,
    expires: () => "2027-01-01T00:00:00Z",
  });
  const server: Server = createServer(front);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  undo.push(() => {
    server.closeAllConnections();
    server.close();
    renderer.close();
    passer.close();
    behind.closeAllConnections();
    behind.close();
    rmSync(folder, { recursive: true });
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    cache,
    heard,
    lines,
    warnings,
    inFlight,
    server,
    ask: (path: string, init?: RequestInit) => fetch(base + path, { redirect: "manual", ...init }),
  };
}

const html = (text: string) =>
  `<!DOCTYPE html><html><head><title>t</title></head><body><main>${text}</main><script>x()</script></body></html>`;

/** Answers as Next does: what matters to a test is in the path. */
const next: RequestListener = (req, res) => {
  res.setHeader("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate");
  const path = req.url ?? "";
  if (path.startsWith("/api/v1/bookmarks")) {
    res.setHeader("Content-Type", "application/json");
    res.setHeader("x-site-version", "7 /roles/a");
    res.setHeader("x-log", "saveBookmark 42");
    res.removeHeader("Cache-Control");
    res.end(`{"ok":true,"from":"${req.headers["x-client-address"]}"}`);
    return;
  }
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  if (/^\/(roles|salaries)\/fails\b/.test(path)) res.statusCode = 500;
  if (path.startsWith("/salaries/moved/")) res.writeHead(308, { Location: "/salaries/a/you" });
  else if (path === "/roles/moved") res.writeHead(308, { Location: "/roles/a" });
  else if (/no-such|api/.test(path)) res.statusCode = 404;
  res.end(
    html(
      `${path} ${req.headers.cookie ?? "no cookie"} ${req.headers.host} ${req.headers["content-security-policy"] ?? ""}`,
    ),
  );
};

test("a document knows nothing of its reader and carries no script of Next", async () => {
  const { ask } = await setUp(next);
  const answer = await ask("/roles/a?utm=1", { headers: { cookie: "session=1", host: "evil.example" } });
  expect(await answer.text()).toContain("<main>/roles/a no cookie metier.example </main></body>");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'self';");
});

test("every answer carries the security headers, whatever its status", async () => {
  const { ask } = await setUp(next);
  const paths = [
    "/roles/a",
    "/roles/no-such",
    "/roles/fails",
    "/roles/moved",
    "/nowhere",
    "/planner",
    "/api/v1/bookmarks",
    "/api/nope",
    "/roles/%",
    "/healthz",
    "/readyz",
    "/file.txt",
    "/About",
  ];
  for (const path of paths) {
    const { headers, status } = await ask(path);
    const found = [...headers.keys()].filter((name) => /security|policy|content-type-options/.test(name));
    expect([path, status, found.sort()]).toEqual([
      path,
      status,
      expect.arrayContaining([
        "content-security-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "permissions-policy",
        "referrer-policy",
        "strict-transport-security",
        "x-content-type-options",
      ]),
    ]);
    expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
  }
});

test("an app gets a nonce of its own and is never kept", async () => {
  const { ask } = await setUp(next);
  const answer = await ask("/planner", { headers: { "content-security-policy": "script-src 'nonce-mine'" } });
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(await answer.text()).toContain(policy);
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
  expect(policy).not.toContain("mine");
  expect(policy).not.toBe((await ask("/planner")).headers.get("content-security-policy"));
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
});

test("a door's internal headers are heard and taken off", async () => {
  const { ask, heard } = await setUp(next);
  const answer = await ask("/api/v1/bookmarks", { method: "POST", body: "{}" });
  expect(await answer.json()).toMatchObject({ ok: true });
  expect(heard).toEqual(["7 /roles/a"]);
  expect(answer.headers.has("x-site-version") || answer.headers.has("x-log")).toBe(false);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
});

test("where own pay is asked, no answer is kept, none names its address to others, and no log holds it", async () => {
  const { ask, lines, cache, warnings } = await setUp(next);
  const query = "?country=US&pay=64999&period=year";
  const paths = ["a", "no-such", "fails", "moved"].map((role) => `/salaries/${role}/you`);
  for (const path of [...paths, "/Salaries/a/you"]) {
    const answer = await ask(path + query, { headers: { cookie: "session=1" } });
    await answer.text();
    expect([path, answer.headers.get("cache-control")]).toEqual([path, "private, no-store"]);
    expect([path, answer.headers.get("referrer-policy")]).toEqual([path, "no-referrer"]);
    expect(answer.headers.has("set-cookie")).toBe(false);
  }
  expect(await (await ask(`${paths[0]}${query}`)).text()).toContain("pay=64999");
  await vi.waitUntil(() => lines.length === 6);
  const logged = lines.map(({ target }) => speakablePath(target ?? ""));
  expect([...logged, ...warnings].join()).not.toContain("64999");
  expect(warnings.join()).toContain("/salaries/fails/you could not be made");
  expect([...cache.ready.keys()].filter((key) => key.includes("you"))).toEqual([]);
});

test("the request log tells the door and who knocked, as the door said", async () => {
  const { ask, lines } = await setUp(next);
  await (await ask("/api/v1/bookmarks?q=secret", { method: "POST", body: "{}" })).text();
  await vi.waitUntil(() => lines.length === 1);
  expect(lines[0]).toMatchObject({ method: "POST", status: 200, words: { door: "saveBookmark", who: "42" } });
});

test("a door learns the address of the socket, whatever the client says it is", async () => {
  const { ask } = await setUp(next);
  const said: Record<string, string>[] = [{ "x-client-address": "6.6.6.6" }, {}];
  for (const headers of said) {
    expect((await (await ask("/api/v1/bookmarks", { headers })).json()).from).toMatch(/127\.0\.0\.1$/);
  }
});

test("what is not there has a whole page, or a problem for programs", async () => {
  const { ask } = await setUp(next);
  for (const path of ["/nowhere", "/roles/no-such", "/no-such.txt", "/planner/no-such"]) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(await answer.text()).toContain("<main>/missing");
  }
  const api = await ask("/api/nope");
  expect([api.status, api.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  expect(await api.json()).toMatchObject({ status: 404 });
});

test("a document that fails shows the error page, with 503 while the database is away", async () => {
  const { ask } = await setUp(next);
  const answer = await ask("/roles/fails");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await answer.text()).toContain("<h1>Something went wrong on our side</h1>");
});

test("a redirect of a page goes through, and is not taken for the page", async () => {
  const { ask } = await setUp(next);
  const answer = await ask("/roles/moved");
  expect([answer.status, answer.headers.get("location")]).toEqual([308, "/roles/a"]);
});

test("more at once than there is room for is told to come back", async () => {
  const { ask, inFlight } = await setUp((_, res) => setTimeout(() => res.end("late"), 200), 1);
  const [first, second] = await Promise.all([ask("/api/v1/slow"), ask("/api/v1/slow")]);
  expect([first.status, second.status].sort()).toEqual([200, 503]);
  expect(inFlight.count).toBe(0);
});

test("a drain lets what is under way finish", async () => {
  const { ask, server, inFlight } = await setUp((_, res) => setTimeout(() => res.end("late"), 900));
  const slow = ask("/api/v1/slow");
  await expect.poll(() => inFlight.count).toBe(1);
  const drained = drain(server, inFlight);
  expect(await (await slow).text()).toBe("late");
  await drained;
  await expect(ask("/healthz")).rejects.toThrow();
});

test("a body goes to Next as it was sent, and its cookies come back one by one", async () => {
  const { ask } = await setUp((req, res) => {
    const parts: Buffer[] = [];
    req.on("data", (part) => parts.push(part));
    req.on("end", () => {
      res.setHeader("Set-Cookie", ["a=1; Path=/", "b=2; Path=/"]);
      res.end(Buffer.concat(parts));
    });
  });
  const body = new Uint8Array(300_000).map((_, place) => place % 251);
  const answer = await ask("/api/v1/echo", { method: "POST", body });
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(body))).toBe(true);
  expect(answer.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
});

test("an answer given before the whole body was read leaves the connection usable", async () => {
  const { base } = await setUp((_, res) =>
    res.writeHead(413, { "Content-Type": "text/plain" }).end("enough"),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${base}/api/v1/import`, { method: "POST", agent }, (answer) => {
        answer.resume().on("end", () => resolve(answer.statusCode));
      });
      asked.on("error", reject);
      asked.end(Buffer.alloc(2_000_000));
    });
  expect([await post(), await post()]).toEqual([413, 413]);
  agent.destroy();
});

test("a visitor who leaves takes the request behind along", async () => {
  let isGone = false;
  const { base, inFlight } = await setUp((_, res) => {
    res.on("close", () => {
      isGone = true;
    });
  });
  const leaving = new AbortController();
  const asked = fetch(`${base}/api/v1/slow`, { signal: leaving.signal });
  await expect.poll(() => inFlight.count).toBe(1);
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(() => [isGone, inFlight.count]).toEqual([true, 0]);
});
