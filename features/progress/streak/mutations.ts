import "server-only";
import { streakRules } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { SetStreak } from "./input";
import { getStreak, type OwnStreak } from "./queries";

/** @throws AppError `senseless` when not even an idle week would end the streak. */
export async function setStreakRules(learner: Learner, input: SetStreak): Promise<OwnStreak> {
  return inTransaction(async () => {
    const restDays = [...new Set(input.restDays)].toSorted((a, b) => a - b);
    if (restDays.length + input.skipsPerWeek > 6) {
      throw senseless("restDays", "Leave at least one day of the week on which something is expected.");
    }
    const values = { restDays, skipsPerWeek: input.skipsPerWeek, changedAt: toTimestamp(now()) };
    await database()
      .insert(streakRules)
      .values({ ownerId: learner.id, ...values })
      .onConflictDoUpdate({ target: streakRules.ownerId, set: values });
    return getStreak(learner);
  });
}
