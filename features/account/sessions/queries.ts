import "server-only";
import { and, desc, eq, gt, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema";
import { database } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { browserName } from "./browser-name";

/** The browsers that this person is signed in with, the newest first. */
export async function listSessions(learner: Learner, page: { limit: number; cursor?: string | undefined }) {
  const before = page.cursor ? decodeCursor(page.cursor, z.tuple([z.uuid()]))[0] : undefined;
  const rows = await database()
    .select({ id: sessions.id, createdAt: sessions.createdAt, userAgent: sessions.userAgent })
    .from(sessions)
    .where(
      and(
        eq(sessions.personId, learner.id),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, toTimestamp(now())),
        before ? lt(sessions.id, before) : undefined,
      ),
    )
    .orderBy(desc(sessions.id))
    .limit(page.limit + 1);
  const { items, next } = cutPage(rows, page.limit, ({ id }) => [id]);
  return {
    items: items.map(({ id, createdAt, userAgent }) => ({
      id,
      begunAt: isoInstant(createdAt),
      browser: browserName(userAgent),
      isThis: id === learner.sessionId,
    })),
    next,
  };
}
