import { join, resolve } from "node:path";
import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import { env, provideEnv } from "@/lib/env";
import { takeLock } from "./lock";
import { embeddedUrl, startPostgres } from "./postgres";
import { lineOf, Refusal } from "./refusal";
import { localSecret } from "./secret";

/** @throws Refusal with the host and the reason when nobody answers at a database's address. */
export async function assertReachable(url: string): Promise<void> {
  let sql: postgres.Sql | undefined;
  try {
    sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    await sql`select 1`;
  } catch (error) {
    throw new Refusal(`The database of DATABASE_URL (${placeOf(url)}) cannot be used: ${lineOf(error)}.`);
  } finally {
    await sql?.end({ timeout: 1 });
  }
}

/**
 * Does a command's work with the portal's database: the one of DATABASE_URL, the embedded one of a running portal,
 * or the embedded one started for as long as the work takes. The environment names it to db/client.ts.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL) {
    await assertReachable(DATABASE_URL);
    return work(DATABASE_URL).finally(closeDatabase);
  }
  const home = resolve(DATA_DIR);
  const release = takeLock(join(home, "lock"));
  const own = release ? await startPostgres({ home }) : undefined;
  const url = own?.url ?? embeddedUrl(home);
  if (!url) throw new Refusal(`A portal that is just starting holds ${home}: try again in a moment.`);
  provideEnv({ DATABASE_URL: url, AUTH_SECRET: env().AUTH_SECRET ?? localSecret(home) });
  try {
    if (!own) await assertReachable(url);
    return await work(url);
  } finally {
    await closeDatabase();
    await own?.stop();
    release?.();
  }
}

/** Host, port and name, without the password. */
function placeOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : "not an address";
}
