import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";

/** Whether a person follows a series. @throws AppError `not-found` when there is no such series */
export async function getFollow(learner: Learner, slug: string): Promise<{ isFollowed: boolean }> {
  const [row] = await database().execute<{ isFollowed: boolean }>(sql`
    select f.owner_id is not null as "isFollowed" from series s
    left join series_follows f on f.series_id = s.id and f.owner_id = ${learner.id}
    where s.slug = ${slug}`);
  if (!row) throw notFound();
  return { isFollowed: row.isFollowed };
}

/** The series that a person follows, by title. */
export async function listFollowed(learner: Learner): Promise<{ slug: string; title: string }[]> {
  const rows = await database().execute<{ slug: string; title: string }>(sql`
    select s.slug, s.title from series_follows f join series s on s.id = f.series_id
    where f.owner_id = ${learner.id} order by s.title, s.slug limit 200`);
  return [...rows];
}
