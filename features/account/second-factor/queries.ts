import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { recoveryCodes, secondFactors } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";

/** Whether sign-in asks this person for a code, and how many recovery codes are left. */
export async function getSecondFactor(learner: Learner): Promise<{ isOn: boolean; codesLeft: number }> {
  const [factor] = await database()
    .select({ confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.personId, learner.id));
  const [left] = await database()
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, learner.id), isNull(recoveryCodes.usedAt)));
  return { isOn: factor?.confirmedAt != null, codesLeft: left?.codes ?? 0 };
}
