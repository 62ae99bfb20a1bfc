import { sql } from "drizzle-orm";
import { database, inTransaction } from "@/db/transaction";

// For tests of two requests at once: two connections, and what they write is committed.

/** A request that has done its work and has not committed yet; `end` lets it. */
export async function begun(work: () => Promise<unknown>) {
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let ready = (_: number) => {};
  const pid = new Promise<number>((resolve) => {
    ready = resolve;
  });
  const committed = inTransaction(async () => {
    await work();
    const [row] = await database().execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    ready(row?.pid ?? 0);
    await held;
  });
  return { pid: await Promise.race([pid, committed.then(() => 0)]), end, committed };
}

/** Lets another request begin, and the first one end once the other waits for it. */
export async function during<T>(first: Awaited<ReturnType<typeof begun>>, other: () => Promise<T>) {
  let isOver = false;
  const [outcome] = await Promise.allSettled([
    inTransaction(other).finally(() => {
      isOver = true;
    }),
    (async () => {
      while (!isOver) {
        const [row] = await database().execute<{ waits: boolean }>(sql`
          select exists (select from pg_stat_activity where ${first.pid} = any(pg_blocking_pids(pid))) as waits`);
        if (row?.waits) break;
      }
      first.end();
      await first.committed;
    })(),
  ]);
  return outcome;
}
