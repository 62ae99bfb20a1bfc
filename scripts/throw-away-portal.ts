import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stop as stopBundler } from "esbuild";
import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import { provideEnv } from "@/lib/env";
import { buildWhenStale } from "./build";
import { ended } from "./children";
import { migrate } from "./migrate";
import { freePort } from "./ports";
import { type EmbeddedPostgres, startPostgres } from "./postgres";
import { seed } from "./seed";
import { serve } from "./serve";

export interface ThrowAwayPortal {
  address: string;
  home: string;
  /** Replaced by whoever stops and starts it. */
  database: EmbeddedPostgres;
  server: ChildProcess;
  /** The demo people, by access. */
  people: { access: string; email: string; password: string }[];
  stop: () => Promise<void>;
}

interface Options {
  /** Settings of the server beside those of a throw-away portal. */
  values?: Record<string, string>;
  output?: "ignore" | "pipe";
  /** Called before the server starts, with the database already seeded. */
  prepare?: (database: EmbeddedPostgres) => Promise<void>;
}

/**
 * A portal as `npm start` brings it up, in a temporary folder: built when stale, seeded, its database with the
 * settings of every day, so that what is measured and killed is what people run.
 */
export async function startThrowAwayPortal({ values = {}, output, prepare }: Options = {}) {
  const home = mkdtempSync(join(tmpdir(), "metier-portal-"));
  const port = await freePort();
  const database = await startPostgres({ home });
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
  await closeDatabase();
  await buildWhenStale();
  await stopBundler();
  await prepare?.(database);
  const { server } = await serve({ output: output ?? "ignore", values });
  const portal: ThrowAwayPortal = {
    address,
    home,
    database,
    server,
    people: JSON.parse(readFileSync(join(home, "demo-people.json"), "utf8")),
    stop: async () => {
      await stopServer(portal.server);
      await portal.database.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
  return portal;
}

/** Tells a server to stop and waits for it; true when it did so in time. */
export async function stopServer(server: ChildProcess): Promise<boolean> {
  server.kill("SIGTERM");
  const isGone = await ended(server, 10_000);
  if (!isGone) server.kill("SIGKILL");
  return isGone;
}

/** One connection for as long as the work takes. */
export async function withConnection<T>(
  { url }: { url: string },
  work: (sql: postgres.Sql) => PromiseLike<T>,
): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
