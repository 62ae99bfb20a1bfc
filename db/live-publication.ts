import { type SQL, sql } from "drizzle-orm";

/**
 * For a `join` or a `left join`: what is live of the guide `g` at an instant, as the row `live`. It is the newest
 * publication that has begun, unless it has ended: decided when it is read, so that no worker must run for it to be
 * right.
 */
export function livePublication(at: string): SQL {
  return newest(sql`guide_publications`, sql`guide_id = g.id`, at);
}

/** The same of the article `a`. */
export function liveArticlePublication(at: string): SQL {
  return newest(sql`article_publications`, sql`article_id = a.id`, at);
}

/** Whether a role has a guide that is live at an instant, in the language of the site: then it has a page to link to. */
export function hasLiveGuide(roleId: SQL, at: string): SQL {
  return sql`exists (
    select from guides g join ${livePublication(at)} where g.role_id = ${roleId} and g.locale = 'en')`;
}

function newest(table: SQL, isOfIt: SQL, at: string): SQL {
  return sql`lateral (
    select p.revision_id, p.publish_at from (
      select revision_id, publish_at, unpublish_at from ${table} where ${isOfIt}
        and publish_at <= ${at}::timestamptz order by publish_at desc, id desc limit 1
    ) p where p.unpublish_at is null or p.unpublish_at > ${at}::timestamptz
  ) live on true`;
}
