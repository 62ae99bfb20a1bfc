import "server-only";
import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { planChanges } from "@/db/schema";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { historySince } from "../queries";

/** A gesture of the last 30 days. */
export interface PastChange {
  changeId: string;
  /** What was done, in words. */
  gesture: string;
  at: string;
  /** By a program that holds a token of theirs, and not on a page. */
  byProgram: boolean;
  isUndone: boolean;
}

/** Where a page of the history begins: after the gesture with this id. */
export const changeCursor = z.tuple([z.uuid()]);

/** The gestures of a person, newest first: what Undo and Redo can reach. */
export async function listChanges(
  learner: Learner,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: PastChange[]; next: string | null }> {
  const [after] = cursor ? decodeCursor(cursor, changeCursor) : [];
  const rows = await database()
    .select({
      changeId: planChanges.id,
      gesture: planChanges.gesture,
      at: planChanges.createdAt,
      byProgram: planChanges.byProgram,
      isUndone: sql<boolean>`${planChanges.undoneAt} is not null`,
    })
    .from(planChanges)
    .where(
      and(
        eq(planChanges.ownerId, learner.id),
        gt(planChanges.createdAt, historySince()),
        after ? lt(planChanges.id, after) : undefined,
      ),
    )
    .orderBy(desc(planChanges.id))
    .limit(limit + 1);
  return cutPage(
    rows.map((row) => ({ ...row, at: isoInstant(row.at) })),
    limit,
    ({ changeId }) => [changeId],
  );
}
