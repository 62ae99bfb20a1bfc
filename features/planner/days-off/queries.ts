import "server-only";
import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import { streakRules, vacations } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import type { DaysOff, Vacation } from "./days-off";

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

/** Vacations and weekly rest days of a person, as far as they concern the days from one to another. */
export async function findDaysOff(
  { id }: Pick<Learner, "id">,
  first: string,
  last: string,
): Promise<DaysOff> {
  const own = database()
    .select({ firstOn: vacations.firstOn, lastOn: vacations.lastOn })
    .from(vacations)
    .where(and(eq(vacations.ownerId, id), gte(vacations.lastOn, first), lte(vacations.firstOn, last)));
  const rules = database()
    .select({ restDays: streakRules.restDays })
    .from(streakRules)
    .where(eq(streakRules.ownerId, id));
  const [found, [rest]] = await Promise.all([own, rules]);
  return { vacations: found, restDays: rest?.restDays ?? [] };
}

/** Vacations that are not over on this day, in the order of time. */
export async function listVacations(learner: Learner, today: string): Promise<OwnVacation[]> {
  return database()
    .select(vacationColumns)
    .from(vacations)
    .where(and(eq(vacations.ownerId, learner.id), gte(vacations.lastOn, today)))
    .orderBy(asc(vacations.firstOn), asc(vacations.id))
    .limit(100);
}

/** How many a person has that are not over, for the limit on them. */
export async function countVacations(learner: Learner, today: string): Promise<number> {
  const [row] = await database()
    .select({ count: sql<number>`count(*)::int` })
    .from(vacations)
    .where(and(eq(vacations.ownerId, learner.id), gte(vacations.lastOn, today)));
  return row?.count ?? 0;
}
