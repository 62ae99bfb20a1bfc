import "server-only";
import { randomBytes } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { progressShares, roles } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { notFound, senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { listEvidenceOf } from "../evidence/queries";
import type { ShareProgress } from "./input";
import { getOwnShare, type OwnShare } from "./queries";

/**
 * Shows what is named under a secret address; the address stays while the share does.
 * @throws AppError `senseless` when nothing is named, or something that is not there or not the learner's
 */
export async function shareProgress(learner: Learner, input: ShareProgress): Promise<OwnShare> {
  return inTransaction(async () => {
    if (!input.showsStreak && input.roles.length === 0 && input.evidence.length === 0) {
      throw senseless("roles", "Tick at least one thing that others may see.");
    }
    const found = await database()
      .select({ id: roles.id })
      .from(roles)
      .where(inArray(roles.slug, input.roles));
    if (found.length < new Set(input.roles).size) throw senseless("roles", "There is no such role.");
    const own = await listEvidenceOf(learner, input.evidence);
    if (own.length < new Set(input.evidence).size) {
      throw senseless("evidence", "There is no such evidence.");
    }
    const values = {
      name: input.name,
      showsStreak: input.showsStreak,
      roleIds: found.map(({ id }) => id),
      evidenceIds: own.map(({ id }) => id),
      changedAt: toTimestamp(now()),
    };
    await database()
      .insert(progressShares)
      .values({ ownerId: learner.id, secret: randomBytes(20).toString("hex"), ...values })
      .onConflictDoUpdate({ target: progressShares.ownerId, set: values });
    return getOwnShare(learner);
  });
}

/** Ends the share: its address answers 404 from now on, and the next one has another. */
export async function endShare(learner: Learner): Promise<void> {
  const rows = await database()
    .delete(progressShares)
    .where(eq(progressShares.ownerId, learner.id))
    .returning({ ownerId: progressShares.ownerId });
  if (rows.length === 0) throw notFound();
}
