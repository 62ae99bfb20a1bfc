import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Access } from "@/db/enums";
import { sharedLimiter } from "@/db/limiter";
import { auditLines, mailTokens, people, sessions } from "@/db/schema";
import { afterCommit, database, inTransaction } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { signUpMail, welcomeBackMail } from "./mail-texts";
import { hashToken, makeToken, tokenSeconds } from "./token";

const sessionDays = 30;

/** How many links one mailbox is sent in a while, whoever asks for them. */
const mails = { most: 5, seconds: 15 * 60 };

/** Checked for unknown addresses, so that they take as long as known ones. */
const dummyHash = hash("no such person");

/**
 * Mails a link to this address: for a new one it opens an account, for a known one it signs in.
 * Whoever asks cannot tell which, nor whether this mailbox has had enough links for now.
 */
export async function requestSignUp(email: string): Promise<void> {
  if (!(await mayCount(sharedLimiter("mail", mails.most, mails.seconds), email.toLowerCase()))) return;
  await inTransaction(async () => {
    const token = makeToken();
    const known = await findPersonId(email);
    await database()
      .insert(mailTokens)
      .values({
        hash: hashToken(token),
        purpose: known ? "sign-in" : "sign-up",
        email,
        expiresAt: toTimestamp(secondsAfter(now(), tokenSeconds)),
      });
    const link = `${appUrl()}/sign-in/link/${token}`;
    const text = known ? welcomeBackMail(link) : signUpMail(link);
    afterCommit(() => void sendMail({ to: email, ...text }));
  });
}

/**
 * Uses a mailed token up: opens the account where it is for that, and begins a session.
 * @returns null when the token is unknown, used or too old, or when a new account lacks its password.
 */
export async function signInByLink(input: {
  token: string;
  password?: string | undefined;
  timeZone?: string | undefined;
  userAgent: string | null;
}): Promise<{ personId: string; sessionId: string } | null> {
  return inTransaction(async () => {
    const usable = and(
      eq(mailTokens.hash, hashToken(input.token)),
      isNull(mailTokens.usedAt),
      gt(mailTokens.expiresAt, toTimestamp(now())),
    );
    const [token] = await database().select().from(mailTokens).where(usable).for("update");
    if (!token || (token.purpose === "sign-up" && !input.password)) return null;
    await database()
      .update(mailTokens)
      .set({ usedAt: toTimestamp(now()) })
      .where(eq(mailTokens.id, token.id));
    const personId =
      token.purpose === "sign-up" && input.password
        ? await openAccount({ email: token.email, password: input.password, timeZone: input.timeZone })
        : await findPersonId(token.email);
    if (!personId) return null;
    return { personId, sessionId: await beginSession(personId, input.userAgent) };
  });
}

/** Begins a session for a right address and password; null otherwise, after as long a time. */
export async function signInByPassword(input: {
  email: string;
  password: string;
  userAgent: string | null;
}): Promise<{ personId: string; sessionId: string } | null> {
  const [person] = await database()
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(sql`lower(${people.email})`, input.email.toLowerCase()));
  const isRight = await verify(person?.passwordHash ?? (await dummyHash), input.password);
  if (!person?.passwordHash || !isRight) return null;
  return { personId: person.id, sessionId: await beginSession(person.id, input.userAgent) };
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

/** An address that got an account since its link was sent keeps it; the new password counts, for the mailbox is proven, and ends what was open. */
async function openAccount(input: {
  email: string;
  password: string;
  timeZone?: string | undefined;
}): Promise<string> {
  const known = await findPersonId(input.email);
  const values = {
    passwordHash: await hash(input.password),
    emailConfirmedAt: toTimestamp(now()),
    ...(input.timeZone ? { timeZone: input.timeZone } : {}),
  };
  if (known) {
    await database().update(people).set(values).where(eq(people.id, known));
    await database()
      .update(sessions)
      .set({ endedAt: toTimestamp(now()) })
      .where(and(eq(sessions.personId, known), isNull(sessions.endedAt)));
    return known;
  }
  const [row] = await database()
    .insert(people)
    .values({ email: input.email, ...values })
    .returning({ id: people.id });
  if (!row) throw new Error("The account was not made.");
  return row.id;
}

async function findPersonId(email: string): Promise<string | null> {
  const [row] = await database()
    .select({ id: people.id })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
  return row?.id ?? null;
}

async function beginSession(personId: string, userAgent: string | null): Promise<string> {
  const [row] = await database()
    .insert(sessions)
    .values({
      personId,
      expiresAt: toTimestamp(secondsAfter(now(), sessionDays * 86_400)),
      userAgent: userAgent?.slice(0, 300) ?? null,
    })
    .returning({ id: sessions.id });
  if (!row) throw new Error("The session was not begun.");
  return row.id;
}

/** How many wrong passwords close an account's door, and for how long; and the same for one network address. */
const wrongPasswords = { tries: 10, perAddress: 100, seconds: 15 * 60 };

/**
 * Counts a try to sign in before the password is looked at; `forgive` takes the account's count back after a right one.
 * Closed for this account after 10 wrong passwords in 15 minutes, for this network address after 100.
 */
export async function limitSignIn(email: string, address: string) {
  const byAccount = sharedLimiter("sign-in-account", wrongPasswords.tries, wrongPasswords.seconds);
  const byAddress = sharedLimiter("sign-in-address", wrongPasswords.perAddress, wrongPasswords.seconds);
  const account = email.toLowerCase();
  const isOpen = await Promise.all([mayCount(byAccount, account), mayCount(byAddress, address)]);
  return { isClosed: isOpen.includes(false), forgive: () => byAccount.delete(account) };
}

/** Counts one more, and says whether that is within the limit. */
async function mayCount(limiter: ReturnType<typeof sharedLimiter>, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return false;
  }
}
