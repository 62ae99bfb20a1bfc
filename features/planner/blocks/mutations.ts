import "server-only";
import { and, eq, gte, isNotNull, isNull, or, sql } from "drizzle-orm";
import { blocks } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, todayIn, toTimestamp } from "@/lib/dates";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { lastDayOf } from "@/lib/recurrence";
import type { Block } from "../edits";
import { holdOfBlocks } from "../held/mutations";

/** So many routines that have not ended a person can have; a plan reads all of them at once. */
const mostRoutines = 500;

/**
 * Writes the blocks that a gesture touched as it leaves them; what was not there before is new.
 * @throws AppError `senseless` for one routine too many.
 */
export async function keepBlocks(
  learner: Learner,
  before: readonly Block[],
  after: readonly Block[],
): Promise<void> {
  const known = new Set(before.map(({ id }) => id));
  await holdOfBlocks(learner, before, after);
  await insertBlocks(
    learner,
    after.filter(({ id }) => !known.has(id)),
  );
  await updateBlocks(
    learner,
    after.filter(({ id }) => known.has(id)),
  );
  await refuseTooMany(learner, before, after);
}

async function refuseTooMany(
  learner: Learner,
  before: readonly Block[],
  after: readonly Block[],
): Promise<void> {
  const today = todayIn(learner.timeZone, now()).toString();
  const goingOn = (some: readonly Block[]) =>
    some.filter(
      (block) => block.recurrence !== null && !block.isDeleted && (lastDayOf(block) ?? today) >= today,
    ).length;
  if (goingOn(after) <= goingOn(before)) return;
  const own = and(eq(blocks.ownerId, learner.id), isNull(blocks.deletedAt));
  const hasNotEnded = or(isNull(blocks.lastDate), gte(blocks.lastDate, today));
  const count = await database().$count(blocks, and(own, isNotNull(blocks.recurrence), hasNotEnded));
  if (count > mostRoutines) {
    const message = `You have ${mostRoutines} routines, which is as many as there can be. End or delete some first.`;
    throw senseless("recurrence", message);
  }
}

async function insertBlocks(learner: Learner, added: Block[]): Promise<void> {
  if (added.length === 0) return;
  await database()
    .insert(blocks)
    .values(added.map((block) => toRow(learner, block)));
}

/** The rows are locked and known to be there, so the conflict is certain: it is one statement for many rows. */
async function updateBlocks(learner: Learner, changed: Block[]): Promise<void> {
  if (changed.length === 0) return;
  const given = (column: string) => sql.raw(`excluded."${column}"`);
  await database()
    .insert(blocks)
    .values(changed.map((block) => toRow(learner, block)))
    .onConflictDoUpdate({
      target: blocks.id,
      set: {
        title: given("title"),
        kind: given("kind"),
        date: given("date"),
        start: given("start"),
        minutes: given("minutes"),
        timeZone: given("time_zone"),
        entryId: given("entry_id"),
        recurrence: given("recurrence"),
        exceptions: given("exceptions"),
        pause: given("pause"),
        lastDate: given("last_date"),
        version: given("version"),
        updatedAt: given("updated_at"),
        deletedAt: sql`case when ${given("deleted_at")} is null then null else coalesce(${blocks.deletedAt}, ${given("deleted_at")}) end`,
      },
      setWhere: eq(blocks.ownerId, learner.id),
    });
}

function toRow(learner: Learner, block: Block) {
  const { isDeleted, outcomes: _outcomes, readings: _readings, ...columns } = block;
  const at = toTimestamp(now());
  return {
    ...columns,
    ownerId: learner.id,
    lastDate: block.recurrence === null ? null : lastDayOf(block),
    updatedAt: at,
    deletedAt: isDeleted ? at : null,
  };
}
