import { randomInt, randomUUID } from "node:crypto";
import { ended } from "./children";
import { startPostgres } from "./postgres";
import { serve } from "./serve";
import { sessionCookie } from "./session-cookie";
import { pause, startThrowAwayPortal, type ThrowAwayPortal, withConnection } from "./throw-away-portal";

const writers = 16;
const kinds = ["server", "backend", "postgres"] as const;
type Kind = (typeof kinds)[number];

interface Portal extends ThrowAwayPortal {
  cookies: string[];
}

const acknowledged = { bookmarks: new Set<string>(), blocks: new Set<string>() };
const acknowledgedCount = () => acknowledged.bookmarks.size + acknowledged.blocks.size;

/**
 * `npm run crash -- [rounds] [--loose]`: kills the server, one backend or all of PostgreSQL in the midst of 16 writers,
 * and looks for every write that was acknowledged. `--loose` turns synchronous commits off: then losses must show.
 */
export async function main(given: string[]): Promise<void> {
  const isLoose = given.includes("--loose");
  const rounds = Number(given.find((argument) => /^\d+$/.test(argument)) ?? 10);
  const portal = await startPortal(isLoose);
  let lost = 0;
  let halfWritten = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const kind: Kind = isLoose ? "postgres" : (kinds[(round - 1) % kinds.length] ?? "server");
    const before = acknowledgedCount();
    const stop = startWriters(portal);
    await pause(randomInt(400, 1500));
    const killedAt = performance.now();
    await kill(kind, portal);
    const recovered = await untilServing(portal, killedAt);
    await stop();
    const written = acknowledgedCount() - before;
    const found = await count(portal);
    lost += found.lost;
    halfWritten += found.halfWritten;
    console.log(
      `Round ${round}: killed ${kind.padEnd(8)} ${written} acknowledged, ${found.lost} lost, ${found.halfWritten} half-written, writing again after ${Math.round(recovered)} ms`,
    );
  }
  await portal.stop();
  console.log(
    `${acknowledgedCount() + lost} acknowledged writes in ${rounds} rounds: ${lost} lost, ${halfWritten} half-written.`,
  );
  const isAsExpected = isLoose ? lost > 0 : lost === 0;
  process.exit(isAsExpected && halfWritten === 0 && acknowledgedCount() > 0 ? 0 : 1);
}

async function startPortal(isLoose: boolean): Promise<Portal> {
  const portal = await startThrowAwayPortal({
    prepare: async (database) => {
      if (!isLoose) return;
      await withConnection(database, (sql) => sql`alter system set synchronous_commit = off`);
      await withConnection(database, (sql) => sql`select pg_reload_conf()`);
    },
  });
  const learners = portal.people.slice(0, 2);
  const cookies = await Promise.all(learners.map((person) => sessionCookie(portal.address, person)));
  return Object.assign(portal, { cookies });
}

/** Sixteen loops that write until stopped; what is answered with 201 counts as acknowledged. */
function startWriters(portal: Portal): () => Promise<void> {
  let isOver = false;
  const loops = Array.from({ length: writers }, async (_, writer) => {
    for (let turn = 0; !isOver; turn += 1) {
      const kept = (writer + turn) % 2 === 0 ? "bookmarks" : "blocks";
      const id = await write(portal, kept, writer).catch(() => null);
      if (id) acknowledged[kept].add(id);
      else await pause(20);
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(loops);
  };
}

async function write(
  { address, cookies }: Portal,
  kept: "bookmarks" | "blocks",
  writer: number,
): Promise<string | null> {
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
      cookie: cookies[writer % cookies.length] ?? "",
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = await response.json();
  return response.status === 201 ? answer.id : null;
}

async function kill(kind: Kind, portal: Portal): Promise<void> {
  if (kind === "server") {
    portal.server.kill("SIGKILL");
    await ended(portal.server, 5000);
    ({ server: portal.server } = await serve({ output: "ignore" }));
  } else if (kind === "backend") {
    const [row] = await withConnection(
      portal.database,
      (sql) => sql`select pid from pg_stat_activity where application_name = 'metier' limit 1`,
    );
    // The namespace that PostgreSQL may run in maps users, not processes: its pids are ours.
    if (row) process.kill(Number(row.pid), "SIGKILL");
  } else {
    portal.database.process.kill("SIGKILL");
    await ended(portal.database.process, 5000);
    const port = Number(new URL(portal.database.url).port);
    portal.database = await startPostgres({ home: portal.home, port });
  }
}

async function untilServing(portal: Portal, since: number): Promise<number> {
  for (;;) {
    const id = await write(portal, "bookmarks", 0).catch(() => null);
    if (id) {
      acknowledged.bookmarks.add(id);
      return performance.now() - since;
    }
    if (performance.now() - since > 60_000) throw new Error("It does not serve again.");
    await pause(25);
  }
}

/** Looks for what was acknowledged; what is missing is taken off the list, so that no loss is counted twice. */
async function count({ database }: Portal): Promise<{ lost: number; halfWritten: number }> {
  return withConnection(database, async (sql) => {
    let lost = 0;
    for (const kept of ["bookmarks", "blocks"] as const) {
      const there = new Set((await sql`select id from ${sql(kept)}`).map((row) => String(row.id)));
      for (const id of acknowledged[kept]) {
        if (there.has(id)) continue;
        acknowledged[kept].delete(id);
        lost += 1;
      }
    }
    const [half] = await sql`
      select (select count(*) from idempotency_keys where status is null)
        + (select count(*) from blocks b where not exists (select from plan_changes c where c.versions ? b.id::text))
        as rows`;
    return { lost, halfWritten: Number(half?.rows ?? 0) };
  });
}
