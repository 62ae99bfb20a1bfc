import "server-only";
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { planFeeds } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { type Feed, findFeed } from "./queries";

/** Gives the plan a secret address, or says the one it has; sets when programs ring, where that is named. */
export async function openFeed(
  learner: Learner,
  { alarmMinutes }: { alarmMinutes?: number | null | undefined },
): Promise<Feed> {
  return inTransaction(async () => {
    const insertion = database()
      .insert(planFeeds)
      .values({
        ownerId: learner.id,
        secret: randomBytes(20).toString("hex"),
        alarmMinutes: alarmMinutes ?? null,
      });
    if (alarmMinutes === undefined) await insertion.onConflictDoNothing();
    else await insertion.onConflictDoUpdate({ target: planFeeds.ownerId, set: { alarmMinutes } });
    const feed = await findFeed(learner);
    if (!feed) throw new Error("The feed was not kept.");
    return feed;
  });
}

/** Revokes the address: it answers 404 from now on, and the next one is another. */
export async function revokeFeed(learner: Learner): Promise<void> {
  const rows = await database()
    .delete(planFeeds)
    .where(eq(planFeeds.ownerId, learner.id))
    .returning({ ownerId: planFeeds.ownerId });
  if (rows.length === 0) throw notFound();
}
