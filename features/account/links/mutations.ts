import "server-only";
import { hash } from "@node-rs/argon2";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { TokenPurpose } from "@/db/enums";
import { mayCount, sharedLimiter } from "@/db/limiter";
import { tellOwner } from "@/db/notices";
import { mailTokens, people } from "@/db/schema";
import { afterCommit, database, inTransaction } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { linkMail, type Wanted } from "../mail-texts";
import { type Begun, beginSession } from "../mutations";
import { takeCodeAtLink } from "../second-factor/mutations";
import { endSessions } from "../sessions/mutations";
import { hashToken, makeToken, tokenSeconds } from "../token";
import { revokeTokens } from "../tokens/mutations";

/** How many links one mailbox is sent in a while, whoever asks for them. */
const mails = { most: 5, seconds: 15 * 60 };

/**
 * Mails a link to this address: for a known one it does what was wanted, for a new one it opens an account.
 * Whoever asks cannot tell which, nor whether this mailbox has had enough links for now: known and unknown addresses
 * cost the same statements and one mail.
 */
export async function requestLink(email: string, wanted: Wanted): Promise<void> {
  if (!(await mayCount(sharedLimiter("mail", mails.most, mails.seconds), email.toLowerCase()))) return;
  await inTransaction(async () => {
    const isKnown = (await findPersonId(email)) !== null;
    const link = await makeLink(email, !isKnown ? "sign-up" : wanted === "reset" ? "reset" : "sign-in");
    afterCommit(() => void sendMail({ to: email, ...linkMail({ wanted, isKnown, link }) }));
  });
}

/** The address of a page that is good once, for a quarter of an hour, for whoever holds it. */
export async function makeLink(email: string, purpose: TokenPurpose): Promise<string> {
  const token = makeToken();
  const expiresAt = toTimestamp(secondsAfter(now(), tokenSeconds));
  await database()
    .insert(mailTokens)
    .values({ hash: hashToken(token), purpose, email, expiresAt });
  return `${appUrl()}${purpose === "reset" ? "/reset" : "/sign-in/link"}/${token}`;
}

/**
 * Uses a mailed token up: opens the account or sets the new password where it is for that, and begins a session.
 * @returns null when the token is unknown, used or too old, or lacks its password or the right code. What still lacks
 * something is not used up.
 */
export async function signInByLink(input: {
  token: string;
  password?: string | undefined;
  code?: string | undefined;
  timeZone?: string | undefined;
  userAgent: string | null;
}): Promise<Begun> {
  return inTransaction(async () => {
    const usable = and(
      eq(mailTokens.hash, hashToken(input.token)),
      isNull(mailTokens.usedAt),
      gt(mailTokens.expiresAt, toTimestamp(now())),
    );
    const [token] = await database().select().from(mailTokens).where(usable).for("update");
    if (!token || (token.purpose !== "sign-in" && !input.password)) return null;
    const known = await findPersonId(token.email);
    const taken = known ? await takeCodeAtLink(known, input.code) : "none";
    if (taken === "missing") return "second-factor";
    if (taken === "wrong") return null;
    await database()
      .update(mailTokens)
      .set({ usedAt: toTimestamp(now()) })
      .where(eq(mailTokens.id, token.id));
    const personId =
      token.purpose !== "sign-in" && input.password
        ? await setPassword(known, { email: token.email, password: input.password, timeZone: input.timeZone })
        : known;
    if (!personId) return null;
    if (token.purpose === "sign-in") await confirmAddressOf(personId);
    return { personId, sessionId: await beginSession(personId, input.userAgent) };
  });
}

/**
 * The password of a proven mailbox, for a new account or the one there is. Whoever may have known the old one is out
 * at once, and no other link to this mailbox is good any more.
 */
async function setPassword(
  known: string | null,
  { email, password, timeZone }: { email: string; password: string; timeZone: string | undefined },
): Promise<string | null> {
  const values = { passwordHash: await hash(password), emailConfirmedAt: toTimestamp(now()) };
  await database()
    .update(mailTokens)
    .set({ usedAt: toTimestamp(now()) })
    .where(and(eq(sql`lower(${mailTokens.email})`, email.toLowerCase()), isNull(mailTokens.usedAt)));
  if (known) {
    await database().update(people).set(values).where(eq(people.id, known));
    await endSessions(known);
    await revokeTokens(known);
    await tellOwner(known, "password");
    return known;
  }
  const [row] = await database()
    .insert(people)
    .values({ email, ...values, ...(timeZone ? { timeZone } : {}) })
    .returning({ id: people.id });
  return row?.id ?? null;
}

/** Whoever opens a link from a mailbox holds it. */
async function confirmAddressOf(personId: string): Promise<void> {
  await database()
    .update(people)
    .set({ emailConfirmedAt: toTimestamp(now()) })
    .where(and(eq(people.id, personId), isNull(people.emailConfirmedAt)));
}

async function findPersonId(email: string): Promise<string | null> {
  const [row] = await database()
    .select({ id: people.id })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
  return row?.id ?? null;
}
