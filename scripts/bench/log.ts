import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pause, type ThrowAwayPortal, withConnection } from "../throw-away-portal";

/** What PostgreSQL was asked while `work` ran, statement by statement, as its own log tells. */
export async function statementsDuring(
  portal: ThrowAwayPortal,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const file = join(portal.home, "postgres.log");
  await setting(portal, "0");
  const start = statSync(file).size;
  await work();
  await pause(300);
  const text = readFileSync(file).subarray(start).toString();
  await setting(portal, "-1");
  return text
    .split(/^\d{4}-\d\d-\d\d .*? (?=LOG:|DETAIL:)/m)
    .map((line) => /^LOG: {2}duration: .*? ms {2}(?:execute .*?|statement): ([\s\S]*)$/.exec(line)?.[1] ?? "")
    .map((sql) => sql.trim())
    .filter((sql) => sql !== "" && !/site_version|pg_reload_conf|alter system/.test(sql));
}

/** SQL without the differences that mean nothing: white space, quotes around names, capitals. */
export function plain(sql: string): string {
  return sql.replaceAll('"', "").replace(/\s+/g, " ").trim().toLowerCase();
}

async function setting(portal: ThrowAwayPortal, value: string): Promise<void> {
  await withConnection(portal.database, async (sql) => {
    await sql.unsafe(`alter system set log_min_duration_statement = ${value}`);
    await sql`select pg_reload_conf()`;
  });
  await pause(200);
}
