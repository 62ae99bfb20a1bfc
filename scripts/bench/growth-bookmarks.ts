import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { signedIn } from "../test-people";
import { type ThrowAwayPortal, withConnection } from "../throw-away-portal";
import type { Growth } from "./growth";
import { type Asked, fillPeople, get, growthOfOwn, post } from "./own-growth";

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
    withConnection(portal.database, (sql) =>
      fillPeople(sql, "bookmarks", times * 100, people, () => keep(sql)),
    ),
  );
}

/** Bookmarks of everybody in the crowd, those of one person far from one another, as years would leave them. */
function keep(sql: postgres.Sql): Promise<unknown> {
  return sql`
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
}
