import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { focusSessions } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import type { Edit } from "../../edits";

/** After a gesture that moves occurrences, lets the clock run on where its occurrence went. */
export async function carryFocus(learner: Learner, edits: readonly Edit[]): Promise<void> {
  for (const edit of edits) {
    if (edit.type !== "run") continue;
    const { id, occurrence, to } = edit;
    await database()
      .update(focusSessions)
      .set({ blockId: to.id, occurrence: to.occurrence })
      .where(
        and(
          eq(focusSessions.ownerId, learner.id),
          isNull(focusSessions.endedAt),
          eq(focusSessions.blockId, id),
          eq(focusSessions.occurrence, occurrence),
        ),
      );
  }
}
