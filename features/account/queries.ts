import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { mailTokens, people, secondFactors, sessions } from "@/db/schema";
import { database } from "@/db/transaction";
import type { Temporal } from "@/lib/dates";
import { toTimestamp } from "@/lib/dates";
import { hashToken } from "./token";

/** The person of a session that has neither ended nor expired, or null. */
export async function findSessionPerson(sessionId: string, at: Temporal.Instant) {
  const [row] = await database()
    .select({
      id: people.id,
      sessionId: sessions.id,
      email: people.email,
      name: people.name,
      access: people.access,
      timeZone: people.timeZone,
      locale: people.locale,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(eq(sessions.id, sessionId), isNull(sessions.endedAt), gt(sessions.expiresAt, toTimestamp(at))),
    );
  return row ?? null;
}

/**
 * What a mailed token is for and whether it takes a code of the second factor, or null when it is unknown, used or too
 * old. Looking does not use it up.
 */
export async function findMailToken(token: string, at: Temporal.Instant) {
  const [row] = await database()
    .select({
      purpose: mailTokens.purpose,
      email: mailTokens.email,
      asksForCode: sql<boolean>`${secondFactors.confirmedAt} is not null`,
    })
    .from(mailTokens)
    .leftJoin(people, eq(sql`lower(${people.email})`, sql`lower(${mailTokens.email})`))
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(
      and(
        eq(mailTokens.hash, hashToken(token)),
        isNull(mailTokens.usedAt),
        gt(mailTokens.expiresAt, toTimestamp(at)),
      ),
    );
  return row ?? null;
}
