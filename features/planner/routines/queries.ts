import "server-only";
import { and, asc, eq, gt, gte, isNotNull, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { blocks } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { happeningsOf } from "@/lib/recurrence";
import type { Block } from "../edits";
import { blockColumns } from "../queries";

/** A block that repeats, with the next date on which it happens. */
export interface Routine
  extends Pick<Block, "id" | "title" | "kind" | "date" | "start" | "minutes" | "timeZone" | "version"> {
  recurrence: string;
  pause: Block["pause"];
  /** Within a year from today; null when it rests that long or has ended. */
  next: string | null;
}

/** Where a page of the routines begins: after the one with this id. */
export const routineCursor = z.tuple([z.uuid()]);

/** What of a person repeats and has not ended, in the order in which it was made. */
export async function listRoutines(
  learner: Learner,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Routine[]; next: string | null }> {
  const [after] = cursor ? decodeCursor(cursor, routineCursor) : [];
  const today = todayIn(learner.timeZone, now()).toString();
  const rows = await database()
    .select(blockColumns)
    .from(blocks)
    .where(
      and(
        eq(blocks.ownerId, learner.id),
        isNull(blocks.deletedAt),
        isNotNull(blocks.recurrence),
        or(isNull(blocks.lastDate), gte(blocks.lastDate, today)),
        after ? gt(blocks.id, after) : undefined,
      ),
    )
    .orderBy(asc(blocks.id))
    .limit(limit + 1);
  return cutPage(
    rows.map((row) => routineOf(row, today)),
    limit,
    ({ id }) => [id],
  );
}

function routineOf(block: Block, today: string): Routine {
  const { id, title, kind, date, start, minutes, timeZone, version, pause } = block;
  const dates = happeningsOf(block, today, dayAfter(today, 366)).map((one) => one.date);
  const next = dates.sort()[0] ?? null;
  const recurrence = block.recurrence ?? "";
  return { id, title, kind, date, start, minutes, timeZone, version, recurrence, pause, next };
}
