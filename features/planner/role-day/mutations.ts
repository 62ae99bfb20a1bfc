import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { blockOrigins } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import type { Block } from "../edits";
import type { RoleDay } from "./queries";

/** Keeps what the guide said of blocks that were made of its day, so that a later change of it can be offered. */
export async function keepOrigins(
  learner: Learner,
  made: readonly { activity: RoleDay["activities"][number]; block: Block }[],
): Promise<void> {
  const rows = made.flatMap(({ activity: { activityId, title, kind, minutes }, block }) =>
    activityId
      ? [{ blockId: block.id, ownerId: learner.id, activityId, said: { title, kind, minutes } }]
      : [],
  );
  if (rows.length > 0) await database().insert(blockOrigins).values(rows);
}

/** What a routine goes on as came from the same activity, with the same answers given. */
export async function continueOrigin(learner: Learner, from: string, to: string): Promise<void> {
  await database()
    .insert(blockOrigins)
    .select(
      database()
        .select({
          blockId: sql<string>`${to}::uuid`.as("block_id"),
          ownerId: blockOrigins.ownerId,
          activityId: blockOrigins.activityId,
          said: blockOrigins.said,
          settled: blockOrigins.settled,
        })
        .from(blockOrigins)
        .where(and(eq(blockOrigins.blockId, from), eq(blockOrigins.ownerId, learner.id))),
    );
}
