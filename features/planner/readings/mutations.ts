import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { blockReadings } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import type { Block } from "../edits";
import { listReadable } from "./queries";

/**
 * Keeps what is to be read in blocks after a gesture that says so. A text that is gone since, when the gesture is taken
 * back or done again, stays gone.
 */
export async function keepReadings(
  learner: Learner,
  before: readonly Block[],
  after: readonly Block[],
): Promise<void> {
  const known = new Map(before.map(({ id, readings }) => [id, readings]));
  const filled = after.filter(({ id, readings }) => readings && readings !== known.get(id));
  if (filled.length === 0) return;
  const found = await listReadable(
    learner,
    filled.flatMap(({ readings = [] }) => readings),
  );
  const ids = filled.map(({ id }) => id);
  await database()
    .delete(blockReadings)
    .where(and(inArray(blockReadings.blockId, ids), eq(blockReadings.ownerId, learner.id)));
  const rows = filled.flatMap(({ id: blockId, readings = [] }) =>
    found
      .filter(({ bookmarkId }) => readings.includes(bookmarkId))
      .map(({ bookmarkId, minutes }) => ({
        ...{ blockId, bookmarkId, ownerId: learner.id },
        minutes: Math.min(1440, minutes),
      })),
  );
  if (rows.length > 0) await database().insert(blockReadings).values(rows);
}

/** What a routine goes on as is for reading the same. */
export async function continueReadings(learner: Learner, from: string, to: string): Promise<void> {
  await database()
    .insert(blockReadings)
    .select(
      database()
        .select({
          blockId: sql<string>`${to}::uuid`.as("block_id"),
          bookmarkId: blockReadings.bookmarkId,
          ownerId: blockReadings.ownerId,
          minutes: blockReadings.minutes,
          createdAt: blockReadings.createdAt,
        })
        .from(blockReadings)
        .where(and(eq(blockReadings.blockId, from), eq(blockReadings.ownerId, learner.id))),
    );
}
