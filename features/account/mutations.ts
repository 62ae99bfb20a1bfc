import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Access } from "@/db/enums";
import { mayCount, sharedLimiter } from "@/db/limiter";
import { auditLines, people, sessions } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { takeCode } from "./second-factor/mutations";

const sessionDays = 30;

/** Checked for unknown addresses, so that they take as long as known ones. */
const dummyHash = hash("no such person");

/** A session that has begun, or what is still asked for: the code of the second factor. Null is a refusal. */
export type Begun = { personId: string; sessionId: string } | "second-factor" | null;

/** Begins a session for a right address and password; null otherwise, after as long a time. */
export async function signInByPassword(input: {
  email: string;
  password: string;
  code?: string | undefined;
  userAgent: string | null;
}): Promise<Begun> {
  const [person] = await database()
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(sql`lower(${people.email})`, input.email.toLowerCase()));
  const isRight = await verify(person?.passwordHash ?? (await dummyHash), input.password);
  if (!person?.passwordHash || !isRight) return null;
  return inTransaction(async () => {
    const taken = await takeCode(person.id, input.code);
    if (taken === "missing") return "second-factor";
    if (taken === "wrong") return null;
    return { personId: person.id, sessionId: await beginSession(person.id, input.userAgent) };
  });
}

/** A new session with an id of its own, for somebody who has just shown who they are. */
export async function beginSession(personId: string, userAgent: string | null): Promise<string> {
  const at = now();
  const [row] = await database()
    .insert(sessions)
    .values({
      personId,
      // From the portal's own clock: how fresh a session is proves who sits there.
      createdAt: toTimestamp(at),
      expiresAt: toTimestamp(secondsAfter(at, sessionDays * 86_400)),
      userAgent: userAgent?.slice(0, 300) ?? null,
    })
    .returning({ id: sessions.id });
  if (!row) throw new Error("The session was not begun.");
  return row.id;
}

/** Ends a session at once, wherever its cookie still is. */
export async function endSession(sessionId: string): Promise<void> {
  await database()
    .update(sessions)
    .set({ endedAt: toTimestamp(now()) })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
}

/**
 * Makes a person with this access and password, for scripts: demo people and the first admin.
 * @returns null when the address is taken.
 */
export async function createPerson(input: {
  email: string;
  password: string;
  access: Access;
  name: string | null;
}): Promise<string | null> {
  return inTransaction(async () => {
    const [row] = await database()
      .insert(people)
      .values({
        email: input.email,
        name: input.name,
        access: input.access,
        passwordHash: await hash(input.password),
        emailConfirmedAt: toTimestamp(now()),
      })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!row) return null;
    await database()
      .insert(auditLines)
      .values({ action: "person.create", subject: `person:${row.id}`, details: { access: input.access } });
    return row.id;
  });
}

/** How many wrong passwords close an account's door, and for how long; and the same for one network address. */
const wrongPasswords = { tries: 10, perAddress: 100, seconds: 15 * 60 };

/**
 * Counts a try to sign in before the password is looked at; `forgive` takes the account's count back after a right one.
 * Closed for this account after 10 wrong passwords in 15 minutes, for this network address after 100. Codes of the
 * second factor are counted with it.
 */
export async function limitSignIn(email: string, address: string) {
  const byAccount = sharedLimiter("sign-in-account", wrongPasswords.tries, wrongPasswords.seconds);
  const byAddress = sharedLimiter("sign-in-address", wrongPasswords.perAddress, wrongPasswords.seconds);
  const account = email.toLowerCase();
  const isOpen = await Promise.all([mayCount(byAccount, account), mayCount(byAddress, address)]);
  return { isClosed: isOpen.includes(false), forgive: () => byAccount.delete(account) };
}
