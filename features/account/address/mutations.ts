import "server-only";
import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import { mayCount, sharedLimiter } from "@/db/limiter";
import { tellOwner } from "@/db/notices";
import { addressChanges, auditLines, people } from "@/db/schema";
import { afterCommit, database, inTransaction } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import { AppError, notFound, senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { sendMail } from "@/lib/mail";
import { addressMail, addressTakenMail } from "../mail-texts";
import { provePerson } from "../password/mutations";
import { endSessions } from "../sessions/mutations";
import { hashToken, makeToken, tokenSeconds } from "../token";
import { revokeTokens } from "../tokens/mutations";

/**
 * Asks both addresses whether the account may move. Whoever asks is told the same when the new address has an account
 * of its own; that mailbox alone learns it. An earlier move that is still open is closed.
 * @throws AppError `senseless` as `provePerson`, and for the address that the account has
 */
export async function requestAddressChange(
  learner: Learner,
  input: { email: string; password?: string | undefined },
): Promise<void> {
  await inTransaction(async () => {
    await provePerson(learner, input.password, "password");
    if (input.email.toLowerCase() === learner.email.toLowerCase()) {
      throw senseless("email", "This is your address already.");
    }
    if (!(await mayCount(sharedLimiter("mail-address", 5, tokenSeconds), learner.id))) {
      throw new AppError("too-many", "Enough for now. Wait a quarter of an hour.", {
        retryAfter: tokenSeconds,
      });
    }
    const [oldToken, newToken] = [makeToken(), makeToken()];
    const at = now();
    await database()
      .update(addressChanges)
      .set({ closedAt: toTimestamp(at) })
      .where(and(eq(addressChanges.personId, learner.id), isNull(addressChanges.closedAt)));
    await database()
      .insert(addressChanges)
      .values({
        personId: learner.id,
        email: input.email,
        oldHash: hashToken(oldToken),
        newHash: hashToken(newToken),
        expiresAt: toTimestamp(secondsAfter(at, tokenSeconds)),
      });
    const link = (token: string) => `${appUrl()}/account/address/${token}`;
    const isTaken = await isKnown(input.email, learner.id);
    const toNew = isTaken ? addressTakenMail() : addressMail({ isNew: true, link: link(newToken) });
    const toOld = addressMail({ isNew: false, link: link(oldToken) });
    afterCommit(() => {
      void sendMail({ to: learner.email, ...toOld });
      void sendMail({ to: input.email, ...toNew });
    });
  });
}

/**
 * One address says yes. When both have, the account moves, and every session but the one at hand ends.
 * @returns what is still missing
 * @throws AppError `not-found` for a link that is unknown, closed or too old; `conflict` when somebody opened an account
 * with the new address meanwhile
 */
export async function confirmAddress(
  learner: Learner | null,
  token: string,
): Promise<{ waitsFor: "old" | "new" | null }> {
  return inTransaction(async () => {
    const hash = hashToken(token);
    const at = toTimestamp(now());
    const [change] = await database()
      .select()
      .from(addressChanges)
      .where(
        and(
          or(eq(addressChanges.oldHash, hash), eq(addressChanges.newHash, hash)),
          isNull(addressChanges.closedAt),
          gt(addressChanges.expiresAt, at),
        ),
      )
      .for("update");
    if (!change) throw notFound();
    const side = change.oldHash === hash ? "old" : "new";
    const confirmed = {
      oldConfirmedAt: side === "old" ? at : change.oldConfirmedAt,
      newConfirmedAt: side === "new" ? at : change.newConfirmedAt,
    };
    const isComplete = confirmed.oldConfirmedAt !== null && confirmed.newConfirmedAt !== null;
    await database()
      .update(addressChanges)
      .set({ ...confirmed, closedAt: isComplete ? at : null })
      .where(eq(addressChanges.id, change.id));
    if (!isComplete) return { waitsFor: side === "old" ? "new" : "old" };
    await move(change.personId, change.email, learner);
    return { waitsFor: null };
  });
}

async function move(personId: string, email: string, learner: Learner | null): Promise<void> {
  if (await isKnown(email, personId)) {
    throw new AppError("conflict", "This address has an account of its own by now.");
  }
  await database()
    .update(people)
    .set({ email, emailConfirmedAt: toTimestamp(now()), version: sql`${people.version} + 1` })
    .where(eq(people.id, personId));
  await tellOwner(personId, "address");
  await endSessions(personId, learner?.id === personId ? learner.sessionId : null);
  await revokeTokens(personId);
  await database()
    .insert(auditLines)
    .values({ personId, action: "person.address", subject: `person:${personId}` });
}

async function isKnown(email: string, exceptId: string): Promise<boolean> {
  const rows = await database()
    .select({ id: people.id })
    .from(people)
    .where(and(eq(sql`lower(${people.email})`, email.toLowerCase()), ne(people.id, exceptId)));
  return rows.length > 0;
}
