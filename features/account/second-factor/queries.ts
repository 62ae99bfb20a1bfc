import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { recoveryCodes, secondFactors } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Editor } from "@/lib/http/person";

/** Whether sign-in asks this person for a code, and how many recovery codes are left. */
export async function getSecondFactor(editor: Editor): Promise<{ isOn: boolean; codesLeft: number }> {
  const [factor] = await database()
    .select({ confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.personId, editor.id));
  const [left] = await database()
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, editor.id), isNull(recoveryCodes.usedAt)));
  return { isOn: factor?.confirmedAt != null, codesLeft: left?.codes ?? 0 };
}
