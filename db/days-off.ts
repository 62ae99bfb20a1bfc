import { and, eq, gte, lte } from "drizzle-orm";
import type { DaysOff } from "@/lib/days-off";
import { streakRules, vacations } from "./schema";
import { database } from "./transaction";

/** Vacations and weekly rest days of a person, as far as they concern the days from one to another. */
export async function findDaysOff(ownerId: string, first: string, last: string): Promise<DaysOff> {
  const own = database()
    .select({ firstOn: vacations.firstOn, lastOn: vacations.lastOn })
    .from(vacations)
    .where(and(eq(vacations.ownerId, ownerId), gte(vacations.lastOn, first), lte(vacations.firstOn, last)));
  const [found, restDays] = await Promise.all([own, findRestDays(ownerId)]);
  return { vacations: found, restDays };
}

/** The weekdays on which a person rests; ISO 8601, Monday is 1. */
export async function findRestDays(ownerId: string): Promise<number[]> {
  const [rules] = await database()
    .select({ restDays: streakRules.restDays })
    .from(streakRules)
    .where(eq(streakRules.ownerId, ownerId));
  return rules?.restDays ?? [];
}
