import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { BookmarkKind, ReadingState } from "@/db/enums";
import { countUnread } from "@/db/notices";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { appUrl } from "@/lib/env";
import { etagOf } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { termAddress } from "../address";
import { readingOf, targetKey } from "../queries";

/**
 * What a person keeps of one document: its guide, entries, figures and technologies, or words of the glossary. The page of all pay shows any
 * figure, so it is told of every figure that the person keeps. What stands for a kept entry that has left the guide
 * counts as kept by that bookmark, unless it is kept itself.
 */
export async function listBookmarksOfPage(learner: Learner, path: string) {
  if (path === "/glossary") {
    const words = sql`select md5(${termAddress("", appUrl())} || slug) from terms`;
    return bookmarksOfPage(learner, sql`${targetKey(sql`b`)} in (${words})`, "");
  }
  if (path === "/salaries") return bookmarksOfPage(learner, sql`b.figure_id is not null`, "");
  const [, kind, slug] = /^\/(roles|salaries|technologies|articles)\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (!slug) return [];
  const things =
    kind === "technologies"
      ? sql`select id::text from technologies where slug = ${slug}`
      : kind === "articles"
        ? sql`select id::text from articles where slug = ${slug}`
        : sql`
        select g.id::text from guides g join role on role.id = g.role_id
        union all select e.id::text from entries e join guides g on g.id = e.guide_id join role on role.id = g.role_id
        union all select f.id::text from bookmarks own join figures f on f.id = own.figure_id
          where own.owner_id = ${learner.id} and f.subject_id in (
            select id from role union all select o.occupation_id from occupation_roles o join role on role.id = o.role_id)
        union all select t.id::text from technologies t`;
  return bookmarksOfPage(
    learner,
    sql`${targetKey(sql`b`)} in (with role as (select id from roles where slug = ${slug}) ${things})`,
    slug,
  );
}

/** More than a page shows of what can be kept. */
const mostOfPage = 2000;

/** The bookmarks that buttons of a page look up, the newest of them where there are too many. */
async function bookmarksOfPage(learner: Learner, condition: SQL, slug: string) {
  const rows = await database().execute<{
    id: string;
    version: number;
    kind: BookmarkKind;
    target_id: string;
    name: string | null;
    state: ReadingState;
    read_anchor: string | null;
    read_share: number | null;
  }>(sql`
    with newest as (
      select b.* from bookmarks b
      where b.owner_id = ${learner.id} and b.deleted_at is null and ${condition}
      order by b.id desc limit ${mostOfPage}
    ),
    heirs as (
      select * from ${heirsOf(sql`select n.entry_id from newest n join entries e on e.id = n.entry_id where e.retired_at is not null`)} heirs
    )
    select b.id, b.version, b.kind,
      coalesce(b.guide_id, h.entry_id, b.entry_id, b.figure_id, b.technology_id, b.article_id, b.id) as target_id,
      b.state, b.read_anchor, b.read_share,
      case when b.guide_id is not null or b.article_id is not null then ${slug}
        when b.entry_id is not null then ${slug} || '#' || e.key else coalesce(t.slug, b.url) end as name
    from newest b left join heirs h on h.origin = b.entry_id
    left join technologies t on t.id = b.technology_id left join entries e on e.id = coalesce(h.entry_id, b.entry_id)
    -- Whoever looks a name up in a map finds the last: what is kept itself comes after what stands for another.
    order by h.entry_id is null, b.id, e.position`);
  return rows.map((row) => ({
    target: row.kind,
    targetId: row.target_id,
    name: row.name,
    id: row.id,
    etag: etagOf(row.id, row.version),
    state: row.state,
    reading: readingOf(row),
  }));
}

export function countUnreadNotices({ id }: Learner): Promise<number> {
  return countUnread(id);
}
