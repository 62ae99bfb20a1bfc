import type { ChildProcess } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { provideEnv } from "@/lib/env";
import { buildWhenStale } from "./build";
import { ended } from "./children";
import { migrate } from "./migrate";
import { freePort } from "./ports";
import { startPostgres } from "./postgres";
import { seed } from "./seed";
import { serve } from "./serve";
import { sessionCookie } from "./session-cookie";

/*
 * `npm run crash -- [rounds] [--loose]`: kills the server, one backend or all of PostgreSQL in the midst of 16 writers,
 * and looks for every write that was acknowledged. `--loose` turns synchronous commits off: then losses must show.
 */
const writers = 16;
const kinds = ["server", "backend", "postgres"] as const;
type Kind = (typeof kinds)[number];

const loose = process.argv.includes("--loose");
const rounds = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 10);
const home = mkdtempSync(join(tmpdir(), "metier-crash-"));
const port = await freePort();

let database = await startPostgres({ home });
const databasePort = Number(new URL(database.url).port);
const address = `http://localhost:${port}`;
provideEnv({
  DATABASE_URL: database.url,
  AUTH_SECRET: randomUUID() + randomUUID(),
  DATA_DIR: home,
  PORT: String(port),
  APP_URL: address,
  LOG_LEVEL: "silent",
});
await migrate(database.url);
await seed({ isEmbedded: true, dataDirectory: home });
await buildWhenStale();
if (loose) await withDatabase((sql) => sql`alter system set synchronous_commit = off`);
if (loose) await withDatabase((sql) => sql`select pg_reload_conf()`);

let { server } = await serve({ silent: true });
const people = JSON.parse(readFileSync(join(home, "demo-people.json"), "utf8"));
const cookies: string[] = await Promise.all(
  people.slice(0, 2).map((person: { email: string; password: string }) => sessionCookie(address, person)),
);

const acknowledged = { bookmarks: new Set<string>(), blocks: new Set<string>() };
let lost = 0;
let halfWritten = 0;

for (let round = 1; round <= rounds; round += 1) {
  const kind: Kind = loose ? "postgres" : (kinds[(round - 1) % kinds.length] ?? "server");
  const before = acknowledged.bookmarks.size + acknowledged.blocks.size;
  const stop = startWriters();
  await pause(randomInt(400, 1500));
  const killedAt = performance.now();
  await kill(kind);
  const recovered = await untilServing(killedAt);
  await stop();
  const found = await count();
  lost += found.lost;
  halfWritten += found.halfWritten;
  const written = acknowledged.bookmarks.size + acknowledged.blocks.size - before;
  console.log(
    `Round ${round}: killed ${kind.padEnd(8)} ${written} acknowledged, ${found.lost} lost, ${found.halfWritten} half-written, writing again after ${Math.round(recovered)} ms`,
  );
}

await end(server);
await database.stop();
rmSync(home, { recursive: true, force: true });
const total = acknowledged.bookmarks.size + acknowledged.blocks.size;
console.log(`${total} acknowledged writes in ${rounds} rounds: ${lost} lost, ${halfWritten} half-written.`);
process.exit((loose ? lost > 0 : lost === 0) && halfWritten === 0 && total > 0 ? 0 : 1);

/** Sixteen loops that write until stopped; what is answered with 201 counts as acknowledged. */
function startWriters(): () => Promise<void> {
  let isOver = false;
  const loops = Array.from({ length: writers }, async (_, writer) => {
    for (let turn = 0; !isOver; turn += 1) {
      const kept = (writer + turn) % 2 === 0 ? "bookmarks" : "blocks";
      const id = await write(kept, cookies[writer % cookies.length] ?? "").catch(() => null);
      if (id) acknowledged[kept].add(id);
      else await pause(20);
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(loops);
  };
}

async function write(kept: "bookmarks" | "blocks", cookie: string): Promise<string | null> {
  const body =
    kept === "bookmarks"
      ? { url: `https://example.org/${randomUUID()}` }
      : { title: "Crash", date: "2026-03-27", start: "09:00", minutes: 30, timeZone: "Europe/Berlin" };
  const response = await fetch(`${address}/api/v1/${kept === "blocks" ? "planner/blocks" : kept}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      origin: address,
      cookie,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = await response.json();
  return response.status === 201 ? answer.id : null;
}

async function kill(kind: Kind): Promise<void> {
  if (kind === "server") {
    server.kill("SIGKILL");
    await ended(server, 5000);
    ({ server } = await serve({ silent: true }));
  } else if (kind === "backend") {
    const pid = await withDatabase(async (sql) => {
      const [row] = await sql`select pid from pg_stat_activity where application_name = 'metier' limit 1`;
      return row?.pid as number | undefined;
    });
    // The namespace that PostgreSQL may run in maps users, not processes: its pids are ours.
    if (pid) process.kill(pid, "SIGKILL");
  } else {
    database.process.kill("SIGKILL");
    await ended(database.process, 5000);
    database = await startPostgres({ home, port: databasePort });
  }
}

async function untilServing(since: number): Promise<number> {
  for (;;) {
    const id = await write("bookmarks", cookies[0] ?? "").catch(() => null);
    if (id) {
      acknowledged.bookmarks.add(id);
      return performance.now() - since;
    }
    if (performance.now() - since > 60_000) throw new Error("It does not serve again.");
    await pause(25);
  }
}

async function count(): Promise<{ lost: number; halfWritten: number }> {
  return withDatabase(async (sql) => {
    const there = {
      bookmarks: new Set((await sql`select id from bookmarks`).map((row) => row.id as string)),
      blocks: new Set((await sql`select id from blocks`).map((row) => row.id as string)),
    };
    const [half] = await sql`
      select (select count(*) from idempotency_keys where status is null)
        + (select count(*) from blocks b where not exists (select from plan_changes c where c.versions ? b.id::text))
        as rows`;
    const missing = (["bookmarks", "blocks"] as const).flatMap((kept) =>
      [...acknowledged[kept]].filter((id) => !there[kept].has(id)),
    );
    // Counted once: a later round must not count the same loss again.
    for (const id of missing) {
      acknowledged.bookmarks.delete(id);
      acknowledged.blocks.delete(id);
    }
    return { lost: missing.length, halfWritten: Number(half?.rows ?? 0) };
  });
}

async function withDatabase<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await ended(child, 10_000);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
