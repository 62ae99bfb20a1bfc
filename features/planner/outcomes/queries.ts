import "server-only";
import { and, between, eq, gte, inArray, or } from "drizzle-orm";
import { blockOutcomes } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import type { Block, Outcome } from "../edits";

const columns = {
  blockId: blockOutcomes.blockId,
  occurrence: blockOutcomes.occurrence,
  date: blockOutcomes.date,
  minutes: blockOutcomes.minutes,
};

type Named = Pick<Block, "id" | "date" | "recurrence">;

/**
 * These blocks with what became of them: of a block that happens once, there, and of a routine on these occurrences
 * and on all from a date on.
 */
export async function withOutcomes(
  learner: Learner,
  blocks: readonly Block[],
  occurrences: readonly string[],
  onwards: readonly { id: string; from: string }[] = [],
): Promise<Block[]> {
  const dates = blocks.flatMap(({ recurrence, date }) => (recurrence === null ? [date] : []));
  if (blocks.length === 0 || dates.length + occurrences.length === 0) return [...blocks];
  const rows = await database()
    .select(columns)
    .from(blockOutcomes)
    .where(
      and(
        eq(blockOutcomes.ownerId, learner.id),
        inArray(
          blockOutcomes.blockId,
          blocks.map(({ id }) => id),
        ),
        or(
          inArray(blockOutcomes.occurrence, [...occurrences]),
          inArray(blockOutcomes.date, dates),
          ...onwards.map(({ id, from }) =>
            and(eq(blockOutcomes.blockId, id), gte(blockOutcomes.occurrence, from)),
          ),
        ),
      ),
    );
  return blocks.map((block) => ({
    ...block,
    outcomes: Object.fromEntries(
      rows
        .filter((row) => row.blockId === block.id)
        .filter((row) =>
          block.recurrence === null
            ? row.date === block.date
            : occurrences.includes(row.occurrence) ||
              onwards.some(({ id, from }) => id === block.id && from <= row.occurrence),
        )
        .map(({ occurrence, minutes }) => [occurrence, outcomeOf(minutes)]),
    ),
  }));
}

/** What became of a block where it stands; null while nothing did. */
export type FindOutcome = (block: Named & { occurrence: string }) => Outcome | null;

/** What became of whatever stands from one day to another, both included. */
export async function findOutcomes(learner: Learner, first: string, last: string): Promise<FindOutcome> {
  const rows = await database()
    .select(columns)
    .from(blockOutcomes)
    .where(and(eq(blockOutcomes.ownerId, learner.id), between(blockOutcomes.date, first, last)));
  const said = new Map<string, Outcome>();
  for (const { blockId, occurrence, date, minutes } of rows) {
    said.set(`${blockId}@${occurrence}`, outcomeOf(minutes));
    // It goes along when a block that happens once is moved.
    said.set(`${blockId} on ${date}`, outcomeOf(minutes));
  }
  return ({ id, recurrence, occurrence, date }) =>
    said.get(recurrence === null ? `${id} on ${date}` : `${id}@${occurrence}`) ?? null;
}

function outcomeOf(minutes: number | null): Outcome {
  return minutes === null ? { dropped: true } : { minutes };
}
