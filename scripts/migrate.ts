import { existsSync } from "node:fs";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const folder = "db/migrations";
/** Any number, the same in every version: whoever migrates this database holds it. */
const lockKey = 7_305_221_001;

/**
 * Brings a database to the newest schema. Drizzle's migrator takes no lock, and several portals may start at once
 * on one database, so it runs inside an advisory lock on the one connection that it uses.
 */
export async function migrate(url: string): Promise<void> {
  if (!existsSync(`${folder}/meta/_journal.json`)) return;
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    await runMigrations(drizzle(sql), { migrationsFolder: folder });
    await sql`select pg_advisory_unlock(${lockKey})`;
  } finally {
    await sql.end({ timeout: 2 });
  }
}
