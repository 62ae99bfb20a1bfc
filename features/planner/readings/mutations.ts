import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { blockReadings } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { getBlock } from "../queries";
import { type BlockReadings, getReadings, readable } from "./queries";

/**
 * Puts kept texts into a block, in place of those that were in it.
 * @throws AppError `not-found` for a block or text that is missing, not published or another person's.
 */
export async function setReadings(
  learner: Learner,
  blockId: string,
  bookmarkIds: readonly string[],
): Promise<BlockReadings> {
  return inTransaction(async () => {
    await getBlock(learner, blockId);
    const ids = [...new Set(bookmarkIds)];
    const found = await readable(learner, sql`b.id = any(${sql.param(`{${ids.join(",")}}`)}::uuid[])`);
    if (found.length < ids.length) throw notFound();
    await database()
      .delete(blockReadings)
      .where(and(eq(blockReadings.blockId, blockId), eq(blockReadings.ownerId, learner.id)));
    const rows = found.map(({ bookmarkId, minutes }) => ({
      ...{ blockId, bookmarkId, ownerId: learner.id },
      minutes: Math.min(1440, minutes),
    }));
    if (rows.length > 0) await database().insert(blockReadings).values(rows).onConflictDoNothing();
    return getReadings(learner, blockId);
  });
}
