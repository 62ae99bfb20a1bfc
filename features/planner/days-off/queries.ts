import "server-only";
import { and, asc, eq, gte, sql } from "drizzle-orm";
import { findRestDays } from "@/db/days-off";
import { vacations } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Vacation } from "@/lib/days-off";
import type { Learner } from "@/lib/http/person";

export interface OwnVacation extends Vacation {
  id: string;
  version: number;
}

export const vacationColumns = {
  id: vacations.id,
  firstOn: vacations.firstOn,
  lastOn: vacations.lastOn,
  version: vacations.version,
};

/** Vacations that are not over on this day, in the order of time. */
export async function listVacations(learner: Learner, today: string): Promise<OwnVacation[]> {
  return database()
    .select(vacationColumns)
    .from(vacations)
    .where(and(eq(vacations.ownerId, learner.id), gte(vacations.lastOn, today)))
    .orderBy(asc(vacations.firstOn), asc(vacations.id))
    .limit(100);
}

/** The weekdays on which a person rests; ISO 8601, Monday is 1. */
export function listRestDays(learner: Learner): Promise<number[]> {
  return findRestDays(learner.id);
}

/** How many a person has that are not over, for the limit on them. */
export async function countVacations(learner: Learner, today: string): Promise<number> {
  const [row] = await database()
    .select({ count: sql<number>`count(*)::int` })
    .from(vacations)
    .where(and(eq(vacations.ownerId, learner.id), gte(vacations.lastOn, today)));
  return row?.count ?? 0;
}
