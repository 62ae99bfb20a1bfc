import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { eq, sql } from "drizzle-orm";
import { mayCount, sharedLimiter } from "@/db/limiter";
import { tellOwner } from "@/db/notices";
import { people, sessions } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { isoInstant, now, secondsAfter, Temporal } from "@/lib/dates";
import { AppError, senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { endSessions } from "../sessions/mutations";

/** How long after signing in somebody without a password counts as just having shown who they are. */
const freshSeconds = 15 * 60;

/** As many wrong passwords as at the sign-in page. */
const tries = { most: 10, seconds: 15 * 60 };

/**
 * Sets a new password and ends every other session at once; the one at hand stays.
 * @throws AppError `senseless` as `provePerson`
 */
export async function changePassword(
  learner: Learner,
  input: { current?: string | undefined; password: string },
): Promise<{ endedSessions: number }> {
  return inTransaction(async () => {
    await provePerson(learner, input.current, "current");
    await database()
      .update(people)
      .set({ passwordHash: await hash(input.password) })
      .where(eq(people.id, learner.id));
    await tellOwner(learner.id, "password");
    return { endedSessions: await endSessions(learner.id, learner.sessionId) };
  });
}

/**
 * Makes sure that the person sits there, before what cannot be taken back: by the password, or, for an account without
 * one, by a session that has just begun.
 * @param field where the password stood in what was sent
 * @throws AppError `senseless` for a wrong or absent password, `too-many` after ten wrong ones
 */
export async function provePerson(
  learner: Learner,
  password: string | undefined,
  field: string,
): Promise<void> {
  const [person] = await database()
    .select({ passwordHash: people.passwordHash, begunAt: sessions.createdAt })
    .from(people)
    .leftJoin(sessions, learner.sessionId ? eq(sessions.id, learner.sessionId) : sql`false`)
    .where(eq(people.id, learner.id));
  if (!person?.passwordHash) {
    const begun = person?.begunAt ? Temporal.Instant.from(isoInstant(person.begunAt)) : null;
    const isFresh = begun && Temporal.Instant.compare(secondsAfter(begun, freshSeconds), now()) > 0;
    if (isFresh) return;
    throw senseless(
      field,
      "Your account has no password. Sign in once more, then do this within 15 minutes.",
    );
  }
  const limiter = sharedLimiter("own-password", tries.most, tries.seconds);
  if (!(await mayCount(limiter, learner.id))) {
    throw new AppError("too-many", "There were too many wrong passwords. Wait a quarter of an hour.", {
      retryAfter: tries.seconds,
    });
  }
  if (!password || !(await verify(person.passwordHash, password))) {
    throw senseless(field, "This is not your present password.");
  }
  await limiter.delete(learner.id);
}
