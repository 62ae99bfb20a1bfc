import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { signedIn, type TestPerson } from "../test-people";
import { type ThrowAwayPortal, withConnection } from "../throw-away-portal";
import type { Growth } from "./growth";
import { type Asked, get, growthOfOwn, post } from "./own-growth";

/** Each of these people has a hundred bookmarks, at every step. */
const each = 100;
const askers = 8;
const words = ["docker", "testing", "compose", "queue", "cache", "index", "deploy", "review"];

/**
 * What a person's list, search and new bookmark cost with 10,000 bookmarks of 100 people in the database, and with
 * 1,000,000 of 10,000.
 */
export async function growthOfBookmarks(portal: ThrowAwayPortal, isQuick: boolean): Promise<Growth[]> {
  const asked: Asked[] = [
    ["a person's list", 200, ({ cookie }, turn) => get(`/api/v1/bookmarks?limit=${50 - (turn % 5)}`, cookie)],
    [
      "a search of one's own",
      200,
      ({ cookie }, turn) => get(`/api/v1/bookmarks?q=${words[turn % words.length]}%20is:unread`, cookie),
    ],
    [
      "one bookmark kept",
      201,
      ({ cookie }) =>
        post("/api/v1/bookmarks", portal.address, cookie, { url: `https://example.org/${randomUUID()}` }),
    ],
  ];
  const people = await Promise.all(Array.from({ length: askers }, () => signedIn("learner")));
  return growthOfOwn(portal, people, asked, isQuick ? [1, 10] : [1, 100], (times) =>
    withConnection(portal.database, (sql) => fill(sql, times * 100, people)),
  );
}

/**
 * Fills up to so many people with bookmarks, those of one person far from one another, as years would leave them.
 * @returns how many bookmarks there are then
 */
async function fill(sql: postgres.Sql, total: number, askers: TestPerson[]): Promise<number> {
  await sql`set statement_timeout = 0`;
  await sql`
    insert into people (id, email) select gen_random_uuid(), 'crowd-' || n || '@example.org'
    from generate_series(1 + (select count(*) from people where email like 'crowd-%'), ${total - askers.length}::bigint) n`;
  await sql`
    create temporary table crowd as select id from people p
    where not exists (select from bookmarks b where b.owner_id = p.id)
      and (email like 'crowd-%' or id in ${sql(askers.map(({ learner }) => learner.id))})`;
  await sql`
    insert into bookmarks (id, owner_id, kind, url, normal_url, snapshot, note, state, created_at)
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
        || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid,
      owner_id, 'link', url, url, jsonb_build_object('title', title, 'text', repeat(title || ' ', 6)),
      case when n % 3 = 0 then 'to read on ' || n end, case when n % 2 = 0 then 'unread' else 'read' end, at
    from (
      select crowd.id as owner_id, n, 'https://example.org/' || crowd.id || '/' || n as url,
        (${words}::text[])[1 + n % 8] || ' in depth, part ' || n as title,
        timestamptz '2026-01-01' + n * interval '1 day' + random() * interval '1 day' as at
      from crowd, generate_series(1, ${each}::int) n order by at
    ) rows`;
  await sql`drop table crowd`;
  await sql`vacuum analyze bookmarks`;
  await sql`analyze people`;
  await sql`checkpoint`;
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from bookmarks`;
  return row?.n ?? 0;
}
