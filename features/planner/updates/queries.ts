import "server-only";
import { and, asc, eq, gte, isNotNull, isNull, or, sql } from "drizzle-orm";
import { blockOrigins, blocks, planChanges, roles } from "@/db/schema";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { contentHash } from "@/lib/content-hash";
import { now, todayIn } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { Block } from "../edits";
import { blockColumns } from "../queries";
import { findRoleDay } from "../role-day/queries";
import { type Offer, type Origin, offerFor, type Said } from "./offer";

/** A change of a guide, offered for one block or routine. */
export interface UpdateOffer extends Offer {
  block: Block;
  role: { slug: string; title: string };
  /** Names this very offer: another change of the guide or of the answer makes it another. */
  offer: string;
}

/** So many blocks ahead are looked at, the nearest first. */
const mostBlocks = 500;

/** What guides have changed of the blocks that somebody made of their days, as far as these are still ahead. */
export async function listUpdates(learner: Learner): Promise<UpdateOffer[]> {
  return (await readOrigins(learner, null)).flatMap(({ made, ...rest }) =>
    made ? [{ ...rest, ...made }] : [],
  );
}

/**
 * One block with what is offered for it; `made` is null where nothing is.
 * @throws AppError `not-found` for a block that came from no role's day, is past, or is another person's.
 */
export async function getUpdate(learner: Learner, blockId: string) {
  const [found] = await readOrigins(learner, blockId);
  if (!found) throw notFound();
  return found;
}

async function readOrigins(learner: Learner, blockId: string | null) {
  const today = todayIn(learner.timeZone, now()).toString();
  const rows = await database()
    .select({
      block: blockColumns,
      role: { slug: roles.slug, title: roles.title },
      activityId: blockOrigins.activityId,
      said: blockOrigins.said,
      settled: blockOrigins.settled,
      isUndone: sql<boolean>`exists (select from ${planChanges} where ${planChanges.id} = (${blockOrigins.settled} ->> 'changeId')::uuid
        and ${planChanges.ownerId} = ${learner.id} and ${planChanges.undoneAt} is not null)`,
    })
    .from(blocks)
    .innerJoin(blockOrigins, eq(blockOrigins.blockId, blocks.id))
    .innerJoin(roles, eq(roles.id, blocks.roleId))
    .where(
      and(
        eq(blocks.ownerId, learner.id),
        isNull(blocks.deletedAt),
        blockId ? eq(blocks.id, blockId) : undefined,
        or(
          and(isNull(blocks.recurrence), gte(blocks.date, today)),
          and(isNotNull(blocks.recurrence), or(isNull(blocks.lastDate), gte(blocks.lastDate, today))),
        ),
      ),
    )
    .orderBy(asc(blocks.date), asc(blocks.start), asc(blocks.id))
    .limit(mostBlocks);
  const { said, told } = await saidNow(rows);
  // A guide that is not there for now says nothing of its day, neither that something left it.
  const spoken = rows.filter(({ role }) => told.has(role.slug));
  return spoken.map(({ block, role, activityId, said: before, settled, isUndone }) => {
    const current = said.get(activityId) ?? null;
    const standing = settled && !isUndone ? settled : null;
    const origin: Origin = {
      said: before,
      settled: standing && { said: standing.said, isTaken: standing.changeId !== null },
    };
    return {
      block: block as Block,
      role,
      settled: standing,
      offer: contentHash([activityId, current, block.id]),
      now: current,
      made: offerFor(block, origin, current),
    };
  });
}

/**
 * By activity, what the live guides say; one that another has become is told by that, and one that is gone is absent.
 * Beside it the roles whose guide is live and tells of a day.
 */
async function saidNow(
  rows: readonly { role: { slug: string }; activityId: string }[],
): Promise<{ said: Map<string, Said>; told: Set<string> }> {
  const slugs = [...new Set(rows.map(({ role }) => role.slug))];
  const days = await Promise.all(slugs.map(findRoleDay));
  const live = new Map<string, Said>();
  for (const { activityId, title, kind, minutes } of days.flatMap((day) => day?.activities ?? [])) {
    if (activityId) live.set(activityId, { title, kind, minutes });
  }
  const told = new Set(slugs.filter((_, at) => days[at]));
  const gone = [...new Set(rows.map(({ activityId }) => activityId))].filter((id) => !live.has(id));
  if (gone.length === 0) return { said: live, told };
  const heirs = await database().execute<{ origin: string; entry_id: string }>(
    heirsOf(sql`select unnest(${sql.param(`{${gone.join(",")}}`)}::uuid[])`),
  );
  for (const { origin, entry_id } of heirs) {
    const heir = live.get(entry_id);
    if (heir && !live.has(origin)) live.set(origin, heir);
  }
  return { said: live, told };
}
