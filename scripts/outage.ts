import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { ended } from "./children";
import { freePort } from "./ports";
import { startPostgres } from "./postgres";
import { serve } from "./serve";
import { sessionCookie } from "./session-cookie";
import {
  pause,
  startThrowAwayPortal,
  stopServer,
  type ThrowAwayPortal,
  withConnection,
} from "./throw-away-portal";

const guide = "/roles/backend-developer";

/** One of the servers on the same database. */
interface Instance {
  address: string;
  server: ChildProcess;
  learner: string;
  editor: string;
  /** Path by path, how often a document was rendered. */
  renders: Map<string, number>;
}

let breaches = 0;

/**
 * `npm run outage`: two servers on one database live through a change, a crowd, a database that is away, a locked
 * table and their own end. Each line says what was seen; the exit code is 1 when something did not hold.
 */
export async function main(): Promise<void> {
  const portal = await startThrowAwayPortal({ output: "pipe", values: { LOG_LEVEL: "debug" } });
  const one = await instanceOf(portal, portal.address, portal.server);
  const two = await secondInstance(portal);
  try {
    await publishing(one, two);
    await crowd(one);
    await databaseAway(portal, one);
    await tableLocked(portal, one);
    await ending(two);
  } finally {
    await stopServer(two.server);
    await portal.stop();
  }
  console.log(breaches === 0 ? "Everything held." : `${breaches} did not hold.`);
  process.exit(breaches === 0 ? 0 : 1);
}

/** An editor's change is seen by the next reader here, and within a second on the other server. */
async function publishing(one: Instance, two: Instance): Promise<void> {
  const mark = `Changed ${randomUUID()}.`;
  await Promise.all([read(one, guide), read(two, guide)]);
  const version = await changeSummary(one, mark);
  const before = await read(one, guide);
  told("a draft is seen by nobody", !before.text.includes(mark), `the guide answers ${before.status}`);
  const publishedAt = await publish(one, version);
  const after = await read(one, guide);
  told("the next request after publishing shows it", after.text.includes(mark), `${after.status}`);
  let ms = Number.POSITIVE_INFINITY;
  while (performance.now() - publishedAt < 5000) {
    if ((await read(two, guide)).text.includes(mark)) {
      ms = performance.now() - publishedAt;
      break;
    }
    await pause(2);
  }
  told("the second server shows it within 1 s", ms <= 1000, `after ${Math.round(ms)} ms`);
}

async function changeSummary(one: Instance, mark: string): Promise<string> {
  const address = `${one.address}/api/v1/desk/guides/backend-developer`;
  const draft = await fetch(address, { headers: { cookie: one.editor } });
  const { content } = await draft.json();
  const saved = await fetch(`${address}/draft`, {
    method: "PATCH",
    headers: { ...writing(one, one.editor), "if-match": draft.headers.get("etag") ?? "" },
    body: JSON.stringify({ summary: `${content.summary} ${mark}` }),
  });
  told("an editor saves a draft", saved.status === 200, `${saved.status}`);
  return saved.headers.get("etag") ?? "";
}

async function publish(one: Instance, version: string): Promise<number> {
  const { "content-type": _, ...headers } = writing(one, one.editor);
  const published = await fetch(`${one.address}/api/v1/desk/guides/backend-developer/publish`, {
    method: "POST",
    headers: { ...headers, "if-match": version },
  });
  told("an editor publishes it", published.status === 200, `${published.status}`);
  return performance.now();
}

/** Many first readers at once cost one render. */
async function crowd(one: Instance): Promise<void> {
  const path = "/technologies/python";
  const answers = await Promise.all(Array.from({ length: 32 }, () => read(one, path)));
  const good = answers.filter(({ status }) => status === 200).length;
  await pause(300);
  const renders = one.renders.get(path) ?? 0;
  told(
    "32 first readers at once, one render",
    good === 32 && renders === 1,
    `${good} × 200, ${renders} rendered`,
  );
}

/** PostgreSQL stops for ten seconds: pages stay, writes are refused in time, and all comes back by itself. */
async function databaseAway(portal: ThrowAwayPortal, one: Instance): Promise<void> {
  await read(one, "/");
  const port = Number(new URL(portal.database.url).port);
  portal.database.process.kill("SIGINT");
  await ended(portal.database.process, 5000);
  const stoppedAt = performance.now();
  const cached = await Promise.all([read(one, guide), read(one, "/")]);
  told(
    "without its database: kept documents",
    cached.every(({ status }) => status === 200),
    cached.map(({ status, ms }) => `${status} in ${ms} ms`).join(", "),
  );
  const fresh = await read(one, "/technologies/sql");
  told(
    "… a document that was never rendered gets a whole error page",
    fresh.status === 503 && /<h1[ >]/.test(fresh.text) && fresh.text.includes("</html>"),
    `${fresh.status} in ${fresh.ms} ms, ${fresh.text.length} characters`,
  );
  const [health, readiness] = await Promise.all([read(one, "/healthz"), read(one, "/readyz")]);
  told(
    "… /healthz 200, /readyz 503",
    health.status === 200 && readiness.status === 503,
    `${health.status}, ${readiness.status}`,
  );
  const refused = await Promise.all(Array.from({ length: 16 }, () => write(one)));
  const slowest = Math.max(...refused.map(({ ms }) => ms));
  told(
    "… 16 writes at once answer 503 with Retry-After within 3 s",
    refused.every(({ status, retryAfter, ms }) => status === 503 && retryAfter !== null && ms <= 3000),
    `${spread(refused)}, the slowest in ${slowest} ms`,
  );
  await pause(Math.max(0, 10_000 - (performance.now() - stoppedAt)));
  portal.database = await startPostgres({ home: portal.home, port });
  const backAt = performance.now();
  await untilWritten(one, 10_000);
  const ms = Math.round(performance.now() - backAt);
  told("with the database back, writes 201 within 2 s", ms <= 2000, `after ${ms} ms, the same process`);
  const again = await read(one, "/technologies/sql");
  told("… and the document that could not be rendered", again.status === 200, `${again.status}`);
}

/** Somebody holds a lock on the table of bookmarks for six seconds. */
async function tableLocked(portal: ThrowAwayPortal, one: Instance): Promise<void> {
  const held = withConnection(portal.database, (sql) =>
    sql.begin(async (open) => {
      await open`lock table bookmarks in access exclusive mode`;
      await pause(6000);
    }),
  );
  await pause(200);
  const refused = await write(one);
  told(
    "a locked table: a write answers 503 within 3 s",
    refused.status === 503 && refused.retryAfter !== null && refused.ms <= 3000,
    `${refused.status} in ${refused.ms} ms`,
  );
  await held;
  const { status } = await write(one);
  told("… and works as soon as the lock is gone", status === 201, `${status}`);
}

/** A server told to stop under load finishes what is under way and refuses nobody halfway. */
async function ending(two: Instance): Promise<void> {
  const answers: Promise<"whole" | "cut" | "refused">[] = [];
  const stopping = setTimeout(() => two.server.kill("SIGTERM"), 1500);
  const exit = new Promise<number | null>((resolve) => two.server.once("exit", resolve));
  for (let turn = 0; turn < 90; turn += 1) {
    answers.push(attempt(two, turn));
    await pause(1000 / 30);
  }
  clearTimeout(stopping);
  const seen = await Promise.all(answers);
  const count = (kind: string) => seen.filter((one) => one === kind).length;
  const code = await exit;
  told(
    "SIGTERM under 30 requests a second: none is cut short",
    count("cut") === 0 && count("whole") >= 30 && code === 0,
    `${count("whole")} whole, ${count("refused")} came after the end, ${count("cut")} cut, exit code ${code}`,
  );
}

/** A refused connection found nobody there; anything else that fails was begun and not finished. */
async function attempt(two: Instance, turn: number): Promise<"whole" | "cut" | "refused"> {
  try {
    const { status } = turn % 3 === 0 ? await write(two) : await read(two, guide);
    return status < 500 ? "whole" : "cut";
  } catch (error) {
    return /ECONNREFUSED/.test(String((error as Error).cause)) ? "refused" : "cut";
  }
}

async function instanceOf(portal: ThrowAwayPortal, address: string, server: ChildProcess): Promise<Instance> {
  server.stderr?.resume();
  const renders = new Map<string, number>();
  if (server.stdout) {
    createInterface(server.stdout).on("line", (line) => {
      if (!line.includes('"msg":"render"')) return;
      const { path } = JSON.parse(line);
      renders.set(path, (renders.get(path) ?? 0) + 1);
    });
  }
  const cookieOf = async (access: string) => {
    const person = portal.people.find((one) => one.access === access);
    if (!person) throw new Error(`There is no demo ${access}.`);
    return sessionCookie(address, person);
  };
  return { address, server, renders, learner: await cookieOf("learner"), editor: await cookieOf("editor") };
}

async function secondInstance(portal: ThrowAwayPortal): Promise<Instance> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const values = { PORT: String(port), APP_URL: address };
  const { server } = await serve({ output: "ignore", values });
  return instanceOf(portal, address, server);
}

async function read({ address }: Instance, path: string) {
  const since = performance.now();
  const answer = await fetch(address + path, { signal: AbortSignal.timeout(15_000) });
  return { status: answer.status, text: await answer.text(), ms: Math.round(performance.now() - since) };
}

async function write(instance: Instance) {
  const since = performance.now();
  const answer = await fetch(`${instance.address}/api/v1/bookmarks`, {
    method: "POST",
    headers: writing(instance, instance.learner),
    body: JSON.stringify({ url: `https://example.org/${randomUUID()}` }),
    signal: AbortSignal.timeout(15_000),
  });
  await answer.arrayBuffer();
  return {
    status: answer.status,
    retryAfter: answer.headers.get("retry-after"),
    ms: Math.round(performance.now() - since),
  };
}

function writing({ address }: Instance, cookie: string) {
  return { "content-type": "application/json", "idempotency-key": randomUUID(), origin: address, cookie };
}

async function untilWritten(instance: Instance, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    if ((await write(instance)).status === 201) return;
    await pause(50);
  }
}

function spread(answers: { status: number }[]): string {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} × ${status}`).join(", ");
}

function told(what: string, holds: boolean, seen: string): void {
  if (!holds) breaches += 1;
  console.log(`${holds ? "✓" : "✗"} ${what}: ${seen}`);
}
