import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requireEnv } from "@/lib/env";
import { watchSite } from "@/server/site-watch";

let sql: postgres.Sql;
beforeAll(() => {
  sql = postgres(requireEnv("DATABASE_URL"), { max: 2, onnotice: () => {} });
});
afterAll(() => sql.end());

async function watching(now = () => 0) {
  const purged: string[] = [];
  const url = requireEnv("DATABASE_URL");
  const warn = () => {};
  const watch = watchSite({
    url,
    directUrl: url,
    now,
    purge: (patterns) => purged.push(patterns.join(" ")),
    warn,
  });
  await watch.ready;
  purged.length = 0;
  return { watch, purged };
}

async function raise(paths: string, withNotice = true): Promise<void> {
  await sql.begin(async (tx) => {
    const [row] = await tx`update site_version set version = version + 1 where id = 1 returning version`;
    if (withNotice) await tx`select pg_notify('site', ${`${row?.version} ${paths}`})`;
  });
}

test("a change on another instance is heard at once, and again after the connection was cut", async () => {
  const { watch, purged } = await watching();
  await raise("/roles/a !/roles/b");
  await expect.poll(() => purged, { timeout: 1000 }).toEqual(["/roles/a !/roles/b"]);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`;
  await expect.poll(() => watch.ping(), { timeout: 5000 }).toBe(true);
  await raise("/roles/c");
  await expect.poll(() => purged.length, { timeout: 5000 }).toBe(2);
  await watch.close();
});

test("a change whose notice was missed is seen in the row", async () => {
  const { watch, purged } = await watching();
  await raise("", false);
  await expect.poll(() => purged, { timeout: 5000 }).toContain("*");
  await watch.close();
});

test("what is published by date becomes visible at its moment", async () => {
  const at = "2030-05-05T12:00:00.000Z";
  const due = Date.parse(at);
  await sql`update site_version set next_change_at = ${at} where id = 1`;
  const start = performance.now();
  const { watch, purged } = await watching(() => due - 700 + (performance.now() - start));
  expect(purged).toEqual([]);
  await expect.poll(() => purged, { timeout: 3000 }).toEqual(["*"]);
  await watch.close();
  await sql`update site_version set next_change_at = null where id = 1`;
});

test("a database that is away is no reason to fall", async () => {
  const url = "postgres://nobody@127.0.0.1:9/none";
  const watch = watchSite({ url, directUrl: url, now: () => 0, purge: () => {}, warn: () => {} });
  await watch.ready;
  expect(await watch.ping()).toBe(false);
  await watch.close();
});
