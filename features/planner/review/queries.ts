import "server-only";
import { and, between, eq, gt, isNull, like } from "drizzle-orm";
import { blockOutcomes, planChanges } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import type { Edit } from "../edits";
import { findWeek, getPlanDays, historySince } from "../queries";
import { wrappedUp } from "../wrap-up/wrap-up";
import { carriedFrom, type Review, reviewOf } from "./review";

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
    listWrapUps(learner),
  ]);
  return { ...reviewOf(days, outcomes), first, carried: carriedFrom(changes, first, last) };
}

/** The wrap-ups that stand, as far back as history goes. */
async function listWrapUps(learner: Learner): Promise<{ edits: Edit[]; inverses: Edit[] }[]> {
  const rows = await database()
    .select({ edits: planChanges.edits, inverses: planChanges.inverses })
    .from(planChanges)
    .where(
      and(
        eq(planChanges.ownerId, learner.id),
        gt(planChanges.createdAt, historySince()),
        isNull(planChanges.undoneAt),
        like(planChanges.gesture, `${wrappedUp}%`),
      ),
    );
  return rows.map(({ edits, inverses }) => ({ edits: edits as Edit[], inverses: inverses as Edit[] }));
}
