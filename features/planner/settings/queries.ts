import "server-only";
import { eq, sql } from "drizzle-orm";
import { planSettings } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import type { PlanSettings } from "./input";

/** Until somebody says otherwise, nothing fires. */
const usual: PlanSettings = {
  focusMethod: null,
  focusSound: false,
  reminds: false,
  remindMinutes: 5,
  quietFrom: "20:00",
  quietUntil: "08:00",
};

/** How a person works and is reminded. */
export async function getPlanSettings(learner: Learner): Promise<PlanSettings> {
  const [own = usual] = await database()
    .select({
      focusMethod: planSettings.focusMethod,
      focusSound: planSettings.focusSound,
      reminds: planSettings.reminds,
      remindMinutes: planSettings.remindMinutes,
      quietFrom: sql<string>`to_char(${planSettings.quietFrom}, 'HH24:MI')`,
      quietUntil: sql<string>`to_char(${planSettings.quietUntil}, 'HH24:MI')`,
    })
    .from(planSettings)
    .where(eq(planSettings.ownerId, learner.id));
  return own;
}
