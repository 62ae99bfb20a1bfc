import "server-only";
import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";

/** Ends every open session of a person with the next request, but for the one to keep. @returns how many. */
export async function endSessions(personId: string, keep: string | null = null): Promise<number> {
  const ended = await database()
    .update(sessions)
    .set({ endedAt: toTimestamp(now()) })
    .where(and(isOpenOf(personId), keep ? ne(sessions.id, keep) : undefined))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Ends one session of the person. */
export async function endOwnSession(learner: Learner, id: string): Promise<void> {
  const ended = await database()
    .update(sessions)
    .set({ endedAt: toTimestamp(now()) })
    .where(and(isOpenOf(learner.id), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw notFound();
}

function isOpenOf(personId: string) {
  return and(
    eq(sessions.personId, personId),
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, toTimestamp(now())),
  );
}
