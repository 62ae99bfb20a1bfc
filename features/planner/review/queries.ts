import "server-only";
import { and, between, eq, gt, isNull, sql } from "drizzle-orm";
import { blockOutcomes, planChanges } from "@/db/schema";
import { database } from "@/db/transaction";
import { dayFor } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import type { Edit } from "../edits";
import { findWeek, getPlanDays, historySince } from "../queries";
import { type Change, carriedFrom, type Review, reviewOf } from "./review";

/** The week of a person that holds this day: what was planned beside what was done, minutes on blocks that are gone included. */
export async function getReview(learner: Learner, date: string): Promise<Review & { first: string }> {
  const { from: first, to: last } = await findWeek(learner, date);
  const [days, outcomes, changes] = await Promise.all([
    getPlanDays(learner, first, last, learner.timeZone),
    database()
      .select({
        blockId: blockOutcomes.blockId,
        date: blockOutcomes.date,
        kind: blockOutcomes.kind,
        minutes: blockOutcomes.minutes,
      })
      .from(blockOutcomes)
      .where(and(eq(blockOutcomes.ownerId, learner.id), between(blockOutcomes.date, first, last))),
    listMoves(learner, first),
  ]);
  return { ...reviewOf(days, outcomes), first, carried: carriedFrom(changes, first, last) };
}

/** The gestures since this day that moved something and stand, as far back as history goes. */
async function listMoves(learner: Learner, since: string): Promise<Change[]> {
  const rows = await database()
    .select({ at: planChanges.createdAt, edits: planChanges.edits, inverses: planChanges.inverses })
    .from(planChanges)
    .where(
      and(
        eq(planChanges.ownerId, learner.id),
        gt(planChanges.createdAt, historySince()),
        sql`${planChanges.createdAt} >= ${since}::timestamp at time zone ${learner.timeZone}`,
        isNull(planChanges.undoneAt),
        sql`jsonb_path_exists(${planChanges.edits}, '$[*].type ? (@ == "move" || @ == "except")')`,
      ),
    );
  return rows.map(({ at, edits, inverses }) => ({
    day: dayFor(learner.timeZone, at),
    edits: edits as Edit[],
    inverses: inverses as Edit[],
  }));
}
