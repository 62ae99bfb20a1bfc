import "server-only";
import { and, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import { apiTokens, people } from "@/db/schema";
import { database } from "@/db/transaction";
import { isoInstant, type Temporal, toTimestamp } from "@/lib/dates";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { hashToken } from "../token";

export type ApiToken = Awaited<ReturnType<typeof listTokens>>["items"][number];

/** The tokens of a person that are not revoked, the newest first; those past their end among them. */
export async function listTokens(learner: Learner, page: { limit: number; cursor?: string | undefined }) {
  const before = page.cursor ? decodeCursor(page.cursor, z.tuple([z.uuid()]))[0] : undefined;
  const rows = await database()
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      scopes: apiTokens.scopes,
      createdAt: apiTokens.createdAt,
      expiresAt: apiTokens.expiresAt,
      lastUsedOn: apiTokens.lastUsedOn,
    })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.ownerId, learner.id),
        isNull(apiTokens.revokedAt),
        before ? lt(apiTokens.id, before) : undefined,
      ),
    )
    .orderBy(desc(apiTokens.id))
    .limit(page.limit + 1);
  const { items, next } = cutPage(rows, page.limit, ({ id }) => [id]);
  return {
    items: items.map(({ createdAt, expiresAt, ...token }) => ({
      ...token,
      createdAt: isoInstant(createdAt),
      expiresAt: expiresAt && isoInstant(expiresAt),
    })),
    next,
  };
}

/** Whose token this is and what it is good for; null for one that is unknown, revoked or past its end. */
export async function findTokenPerson(token: string, at: Temporal.Instant) {
  const [row] = await database()
    .select({
      person: {
        id: people.id,
        email: people.email,
        name: people.name,
        access: people.access,
        timeZone: people.timeZone,
        locale: people.locale,
      },
      tokenId: apiTokens.id,
      scopes: apiTokens.scopes,
      lastUsedOn: apiTokens.lastUsedOn,
    })
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.ownerId))
    .where(
      and(
        eq(apiTokens.hash, hashToken(token)),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, toTimestamp(at))),
      ),
    );
  return row ?? null;
}
