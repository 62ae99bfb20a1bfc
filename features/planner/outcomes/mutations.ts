import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { blockOutcomes } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { standing } from "@/lib/recurrence";
import type { Block } from "../edits";

/**
 * Keeps what became of blocks after a gesture, with the name, kind, task and day that each has there now; what was
 * taken back is taken out. Outcomes that the gesture does not touch stay as they were said.
 */
export async function keepOutcomes(
  learner: Learner,
  before: readonly Block[],
  after: readonly Block[],
): Promise<void> {
  await removeOutcomes(learner, before, after);
  const rows = after.flatMap((block) =>
    Object.entries(block.outcomes ?? {}).map(([occurrence, outcome]) => {
      const { date, title, kind, entryId, minutes } = standing(block, occurrence);
      return {
        ownerId: learner.id,
        blockId: block.id,
        roleId: block.roleId,
        plannedMinutes: minutes,
        minutes: "minutes" in outcome ? outcome.minutes : null,
        updatedAt: toTimestamp(now()),
        ...{ occurrence, date, title, kind, entryId },
      };
    }),
  );
  if (rows.length === 0) return;
  const given = (column: string) => sql.raw(`excluded."${column}"`);
  await database()
    .insert(blockOutcomes)
    .values(rows)
    .onConflictDoUpdate({
      target: [blockOutcomes.blockId, blockOutcomes.occurrence],
      set: {
        date: given("date"),
        title: given("title"),
        kind: given("kind"),
        entryId: given("entry_id"),
        plannedMinutes: given("planned_minutes"),
        minutes: given("minutes"),
        updatedAt: given("updated_at"),
      },
      setWhere: eq(blockOutcomes.ownerId, learner.id),
    });
}

async function removeOutcomes(learner: Learner, before: readonly Block[], after: readonly Block[]) {
  const left = new Map(after.map(({ id, outcomes = {} }) => [id, outcomes]));
  for (const { id, outcomes = {} } of before) {
    const gone = Object.keys(outcomes).filter((occurrence) => !left.get(id)?.[occurrence]);
    if (gone.length === 0) continue;
    await database()
      .delete(blockOutcomes)
      .where(
        and(
          eq(blockOutcomes.ownerId, learner.id),
          eq(blockOutcomes.blockId, id),
          inArray(blockOutcomes.occurrence, gone),
        ),
      );
  }
}
