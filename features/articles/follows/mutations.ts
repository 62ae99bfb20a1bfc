import "server-only";
import { and, eq } from "drizzle-orm";
import { series, seriesFollows } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";

/** Follows a series, or no longer; asked again, it stays as it is. @throws AppError `not-found` without such a series */
export async function followSeries(
  learner: Learner,
  slug: string,
  isFollowed: boolean,
): Promise<{ isFollowed: boolean }> {
  return inTransaction(async () => {
    const [row] = await database().select({ id: series.id }).from(series).where(eq(series.slug, slug));
    if (!row) throw notFound();
    if (isFollowed) {
      await database()
        .insert(seriesFollows)
        .values({ seriesId: row.id, ownerId: learner.id, createdAt: toTimestamp(now()) })
        .onConflictDoNothing();
    } else {
      await database()
        .delete(seriesFollows)
        .where(and(eq(seriesFollows.seriesId, row.id), eq(seriesFollows.ownerId, learner.id)));
    }
    return { isFollowed };
  });
}
