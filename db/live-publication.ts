import { type SQL, sql } from "drizzle-orm";

/**
 * For a `join` or a `left join`: what is live of the guide `g` at an instant, as the row `live`. It is the newest
 * publication that has begun, unless it has ended: decided when it is read, so that no worker must run for it to be
 * right.
 */
export function livePublication(at: string): SQL {
  return newest(sql`guide_publications where guide_id = g.id`, at);
}

/** The same of the article `a`. */
export function liveArticlePublication(at: string): SQL {
  return newest(sql`article_publications where article_id = a.id`, at);
}

function newest(publications: SQL, at: string): SQL {
  return sql`lateral (
    select p.revision_id, p.publish_at from (
      select revision_id, publish_at, unpublish_at from ${publications}
        and publish_at <= ${at}::timestamptz order by publish_at desc, id desc limit 1
    ) p where p.unpublish_at is null or p.unpublish_at > ${at}::timestamptz
  ) live on true`;
}
