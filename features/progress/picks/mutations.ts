import "server-only";
import { sql } from "drizzle-orm";
import { holdEntries } from "@/db/holding";
import { livePublication } from "@/db/live-publication";
import { picks } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { MergePicks, SetPick } from "../input";
import { findEntries } from "../queries";

/**
 * Says which of the technologies that a step offers the learner takes; null takes that back.
 * @throws AppError `senseless` when there is no such step, or it does not offer it.
 */
export async function setPick(learner: Learner, { technology, ...step }: SetPick) {
  return inTransaction(async () => {
    const [entry] = await findEntries([step]);
    if (!entry) throw senseless(step.entry ? "entry" : "entryId", "There is no such entry.");
    const technologyId = technology && (await findOffered(entry.entryId, technology));
    if (technology && !technologyId) throw senseless("technology", "This step does not offer it.");
    const changedAt = toTimestamp(now());
    await putPick(learner, { entryId: entry.entryId, technologyId, changedAt });
    return { entry: entry.entry, technology, changedAt: isoInstant(changedAt) };
  });
}

/** Takes over what a visitor picked in a browser, where the account has no later word. Twice is once. */
export async function mergePicks(learner: Learner, given: MergePicks): Promise<void> {
  await inTransaction(async () => {
    const entries = new Map((await findEntries(given)).map(({ entry, entryId }) => [entry, entryId]));
    const latest = toTimestamp(now());
    for (const { entry, technology, changedAt } of given) {
      const entryId = entries.get(entry);
      const technologyId = entryId && technology && (await findOffered(entryId, technology));
      if (!entryId || (technology && !technologyId)) continue;
      // A browser whose clock is ahead did not see the future.
      const at = isoInstant(changedAt) > isoInstant(latest) ? latest : changedAt;
      await putPick(learner, { entryId, technologyId: technologyId || null, changedAt: at });
    }
  });
}

/** The id of a technology that the live text of a step offers; null when it does not. */
async function findOffered(entryId: string, technology: string): Promise<string | null> {
  const offered = sql`'$.steps[*] ? (@.id == $id).choice.options[*] ? (@.technology == $technology)'`;
  const [row] = await database().execute<{ id: string }>(sql`
    select t.id from technologies t
    join entries e on e.id = ${entryId} join guides g on g.id = e.guide_id
    join ${livePublication(toTimestamp(now()))} join guide_revisions v on v.id = live.revision_id
    where t.slug = ${technology}
      and jsonb_path_exists(v.content, ${offered}, jsonb_build_object('id', e.id, 'technology', t.slug))`);
  return row?.id ?? null;
}

async function putPick(
  learner: Learner,
  pick: { entryId: string; technologyId: string | null; changedAt: string },
): Promise<void> {
  await holdEntries(learner.id, [pick.technologyId && pick.entryId]);
  await database()
    .insert(picks)
    .values({ ...pick, ownerId: learner.id })
    .onConflictDoUpdate({
      target: [picks.ownerId, picks.entryId],
      set: { technologyId: pick.technologyId, changedAt: pick.changedAt },
      setWhere: sql`${picks.changedAt} < excluded.changed_at`,
    });
}
