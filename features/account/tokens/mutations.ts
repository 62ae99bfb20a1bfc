import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { tellOwner } from "@/db/notices";
import { oneAtATime } from "@/db/one-at-a-time";
import { apiTokens } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { isoInstant, now, secondsAfter, toTimestamp } from "@/lib/dates";
import { AppError, notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { Scope } from "@/lib/http/scopes";
import { hashToken, makeApiToken } from "../token";
import type { ApiToken } from "./queries";

const most = 50;

/** Makes a token and tells its secret, which nobody can tell again. */
export async function makeToken(
  learner: Learner,
  input: { name: string; scopes: Scope[]; days?: number | undefined },
): Promise<ApiToken & { token: string }> {
  return inTransaction(async () => {
    await oneAtATime(learner.id);
    const [held] = await database()
      .select({ tokens: count() })
      .from(apiTokens)
      .where(and(eq(apiTokens.ownerId, learner.id), isNull(apiTokens.revokedAt)));
    if ((held?.tokens ?? 0) >= most) {
      throw new AppError("senseless", `You hold ${most} tokens already. Revoke one first.`);
    }
    const token = makeApiToken();
    const expiresAt = input.days ? toTimestamp(secondsAfter(now(), input.days * 86_400)) : null;
    const [row] = await database()
      .insert(apiTokens)
      .values({
        ownerId: learner.id,
        name: input.name,
        hash: hashToken(token),
        scopes: [...new Set(input.scopes)],
        createdAt: toTimestamp(now()),
        expiresAt,
      })
      .returning();
    if (!row) throw new Error("The token was not made.");
    await tellOwner(learner.id, "token");
    const { id, name, scopes, createdAt, lastUsedOn } = row;
    return { id, name, scopes, createdAt: isoInstant(createdAt), expiresAt, lastUsedOn, token };
  });
}

/** Revokes a token: from its next request on it opens nothing. */
export async function revokeToken(learner: Learner, id: string): Promise<void> {
  const revoked = await database()
    .update(apiTokens)
    .set({ revokedAt: toTimestamp(now()) })
    .where(and(eq(apiTokens.id, id), eq(apiTokens.ownerId, learner.id), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id });
  if (revoked.length === 0) throw notFound();
}

/** Revokes all tokens of a person, whoever may hold them. @returns how many were good until now */
export async function revokeTokens(personId: string): Promise<number> {
  const revoked = await database()
    .update(apiTokens)
    .set({ revokedAt: toTimestamp(now()) })
    .where(and(eq(apiTokens.ownerId, personId), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id });
  return revoked.length;
}
