import "server-only";
import { and, eq } from "drizzle-orm";
import { vacations } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { daysBetween } from "@/lib/days";
import { AppError, notFound, senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { AddVacation } from "./input";
import { countVacations, type OwnVacation, vacationColumns } from "./queries";

/** @throws AppError `senseless` for one that ends before it begins, lasts over a year or is one too many. */
export async function addVacation(learner: Learner, input: AddVacation): Promise<OwnVacation> {
  const { firstOn, lastOn } = input;
  if (lastOn < firstOn) throw senseless("lastOn", "The last day lies before the first.");
  if (daysBetween(firstOn, lastOn) > 366) throw senseless("lastOn", "A vacation lasts a year at most.");
  return inTransaction(async () => {
    const today = todayIn(learner.timeZone, now()).toString();
    if ((await countVacations(learner, today)) >= 100) {
      throw senseless("firstOn", "A hundred vacations are planned already. Take one out first.");
    }
    const [added] = await database()
      .insert(vacations)
      .values({ ownerId: learner.id, firstOn, lastOn })
      .returning(vacationColumns);
    if (!added) throw new Error("The vacation was not kept.");
    return added;
  });
}

/** Takes a vacation out: what was put away is back. */
export async function removeVacation(learner: Learner, id: string, version: number): Promise<OwnVacation> {
  return inTransaction(async () => {
    const [current] = await database()
      .select(vacationColumns)
      .from(vacations)
      .where(and(eq(vacations.id, id), eq(vacations.ownerId, learner.id)))
      .for("update");
    if (!current) throw notFound();
    if (current.version !== version)
      throw new AppError("conflict", "This was changed meanwhile, perhaps on another device.", { current });
    await database()
      .delete(vacations)
      .where(and(eq(vacations.id, id), eq(vacations.ownerId, learner.id)));
    return current;
  });
}
