import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { holdEntries } from "@/db/holding";
import { blockOrigins } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { standing } from "@/lib/recurrence";
import type { Block } from "../edits";

/**
 * Holds the entries that a gesture makes its owner hold and that they did not hold by these blocks before: those that
 * blocks practise, those that were practised, and the activities that blocks out of the trash came from. All at once,
 * since entries are locked in one order.
 */
export async function holdOfBlocks(
  learner: Learner,
  before: readonly Block[],
  after: readonly Block[],
): Promise<void> {
  const known = new Map(before.map((block) => [block.id, block]));
  const back: string[] = [];
  const held = after.flatMap((block) => {
    const earlier = known.get(block.id);
    const wasThere = earlier !== undefined && !earlier.isDeleted;
    if (earlier && !wasThere && !block.isDeleted) back.push(block.id);
    const isNew = !block.isDeleted && !(wasThere && earlier.entryId === block.entryId);
    return [isNew ? block.entryId : null, ...practised(block, earlier)];
  });
  await holdEntries(learner.id, [...held, ...(await findActivities(learner, back))]);
}

function practised(block: Block, earlier: Block | undefined): (string | null)[] {
  return Object.entries(block.outcomes ?? {}).flatMap(([occurrence, outcome]) =>
    "minutes" in outcome && earlier?.outcomes?.[occurrence] === undefined
      ? standing(block, occurrence).entryId
      : [],
  );
}

async function findActivities(learner: Learner, blockIds: readonly string[]): Promise<string[]> {
  if (blockIds.length === 0) return [];
  const rows = await database()
    .select({ id: blockOrigins.activityId })
    .from(blockOrigins)
    .where(and(eq(blockOrigins.ownerId, learner.id), inArray(blockOrigins.blockId, [...blockIds])));
  return rows.map(({ id }) => id);
}
