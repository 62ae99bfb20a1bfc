import "server-only";
import { planSettings } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import type { PlanSettings } from "./input";

/** Keeps what the person chose; of what is absent, what they had or the usual. */
export async function setPlanSettings(learner: Learner, chosen: Partial<PlanSettings>): Promise<void> {
  const values = { ...chosen, changedAt: toTimestamp(now()) };
  await database()
    .insert(planSettings)
    .values({ ownerId: learner.id, ...values })
    .onConflictDoUpdate({ target: planSettings.ownerId, set: values });
}
