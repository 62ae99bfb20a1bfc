import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "./migrate";
import { type EmbeddedPostgres, startPostgres } from "./postgres";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

export interface ThrowAwayPostgres extends EmbeddedPostgres {
  /** The folder that goes with it. */
  home: string;
}

/** A PostgreSQL of its own in a temporary folder, migrated, with an empty copy to make further databases from. */
export async function startThrowAway(): Promise<ThrowAwayPostgres> {
  const home = mkdtempSync(join(tmpdir(), "metier-test-"));
  const started = await startPostgres({ home, throwAway: true });
  await migrate(started.url);
  await withServer(started.url, (sql) => sql`create database metier_template template metier`);
  const stop = async () => {
    await started.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { ...started, home, stop };
}

/** A migrated, empty database of the caller's own on the same server, for tests that commit. */
export async function copyOfTemplate(url: string, name: string): Promise<string> {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new Error(`Not a name for a database: ${name}`);
  await withServer(url, (sql) => sql.unsafe(`create database ${name} template metier_template`));
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function withServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const address = Object.assign(new URL(url), { pathname: "/postgres" });
  const sql = postgres(address.href, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Called by Vitest before the first test that needs a database; what it returns is called after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startThrowAway();
  project.provide("databaseUrl", database.url);
  return database.stop;
}
