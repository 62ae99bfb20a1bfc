import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { mayCount, sharedLimiter } from "@/db/limiter";
import { tellOwner } from "@/db/notices";
import { auditLines, identities, identityOffers, people } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { env } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { makeLink } from "../links/mutations";
import { beginSession } from "../mutations";
import { provePerson } from "../password/mutations";
import { takeCode } from "../second-factor/mutations";
import { tokenSeconds } from "../token";
import { type WayIn, waysIn } from "./way-in";

/** Who came back from a service, by its own word. The address is there when the service has confirmed it. */
export interface Claimed {
  issuer: string;
  subject: string;
  email: string | null;
}

/** What came of it: a session, the address of the page that asks for the second factor's code, or a refusal. */
type Arrived =
  | { personId: string; sessionId: string }
  | { codeAt: string }
  | { refused: "unconfirmed-address" | "known-address" };

/**
 * Signs in whoever an identity is linked to. An unknown one opens an account when the service has confirmed its address
 * and nobody has it here; an account that has it already is never taken over.
 */
export async function signInByIdentity(
  claimed: Claimed,
  { userAgent, timeZone }: { userAgent: string | null; timeZone: string | undefined },
): Promise<Arrived> {
  return inTransaction(async () => {
    const [known] = await database()
      .select({ personId: identities.personId, email: people.email })
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .where(isOf(claimed));
    if (known && (await takeCode(known.personId, undefined)) === "missing") {
      // What is left of signing in is what a mailed link leads to.
      return { codeAt: await makeLink(known.email, "sign-in") };
    }
    if (!known && claimed.email === null) return { refused: "unconfirmed-address" };
    const personId = known?.personId ?? (await openAccount(claimed, timeZone));
    if (personId === null) return { refused: "known-address" };
    return { personId, sessionId: await beginSession(personId, userAgent) };
  });
}

async function openAccount(claimed: Claimed, timeZone: string | undefined): Promise<string | null> {
  if (claimed.email === null) return null;
  const [person] = await database()
    .insert(people)
    .values({
      email: claimed.email,
      emailConfirmedAt: toTimestamp(now()),
      ...(timeZone ? { timeZone } : {}),
    })
    .onConflictDoNothing()
    .returning({ id: people.id });
  if (!person) return null;
  await keep(person.id, claimed);
  return person.id;
}

/**
 * Lets the next identity of this service that comes back to this browser be linked to the account, for a while.
 * @throws AppError `senseless` as `provePerson`, and for a service that is not offered here or linked already
 */
export async function offerIdentity(
  learner: Learner,
  input: { way: WayIn["id"]; password?: string | undefined },
): Promise<void> {
  await inTransaction(async () => {
    await provePerson(learner, input.password, "password");
    const way = waysIn(env()).find(({ id }) => id === input.way);
    // A program cannot be sent to another service and back.
    if (!way || learner.sessionId === null)
      throw new AppError("senseless", "Nobody can sign in this way here.");
    const [linked] = await database()
      .select({ id: identities.id })
      .from(identities)
      .where(and(eq(identities.personId, learner.id), eq(identities.issuer, way.issuer)));
    if (linked) throw new AppError("senseless", `${way.name} is linked already.`);
    const offer = { issuer: way.issuer, expiresAt: toTimestamp(secondsAfter(now(), tokenSeconds)) };
    await database()
      .insert(identityOffers)
      .values({ sessionId: learner.sessionId, ...offer })
      .onConflictDoUpdate({ target: identityOffers.sessionId, set: offer });
  });
}

/**
 * Links what came back to the account of the person who asked for it, in the same browser.
 * @returns null when nobody asked: then it is a sign-in. `taken` when the identity signs somebody else in.
 */
export async function linkIdentity(
  learner: Learner | null,
  claimed: Claimed,
): Promise<"linked" | "taken" | null> {
  const sessionId = learner?.sessionId;
  if (!learner || !sessionId) return null;
  return inTransaction(async () => {
    const [offer] = await database()
      .delete(identityOffers)
      .where(
        and(
          eq(identityOffers.sessionId, sessionId),
          eq(identityOffers.issuer, claimed.issuer),
          gt(identityOffers.expiresAt, toTimestamp(now())),
        ),
      )
      .returning({ issuer: identityOffers.issuer });
    if (!offer) return null;
    const isKept = await keep(learner.id, claimed);
    if (isKept) {
      await tell(learner.id, "person.identity.link", claimed.issuer);
      await tellOwner(learner.id, "identity");
    }
    return isKept ? "linked" : "taken";
  });
}

/**
 * Takes an identity off the account.
 * @throws AppError `senseless` when it is the last way in beside links by mail, which reach whoever holds the mailbox
 */
export async function unlinkIdentity(learner: Learner, id: string): Promise<void> {
  await inTransaction(async () => {
    // Two that go at once do not both count on the other.
    const [person] = await database()
      .select({ passwordHash: people.passwordHash })
      .from(people)
      .where(eq(people.id, learner.id))
      .for("update");
    const own = await database()
      .select({ id: identities.id, issuer: identities.issuer })
      .from(identities)
      .where(eq(identities.personId, learner.id));
    const gone = own.find((identity) => identity.id === id);
    if (!gone) throw notFound();
    if (!person?.passwordHash && own.length === 1) {
      throw new AppError("senseless", "This is your only way in. Choose a password first.");
    }
    await database()
      .delete(identities)
      .where(and(eq(identities.id, id), eq(identities.personId, learner.id)));
    await tell(learner.id, "person.identity.unlink", gone.issuer);
  });
}

/** Counts those who leave for a service or come back from it: each of them makes us ask it something. */
export async function mayLeaveOrReturn(address: string): Promise<boolean> {
  return mayCount(sharedLimiter("outside-sign-in", 60, 5 * 60), address);
}

function isOf({ issuer, subject }: Claimed) {
  return and(eq(identities.issuer, issuer), eq(identities.subject, subject));
}

/** False when the identity, or another of its issuer, is somebody's already. */
async function keep(personId: string, { issuer, subject, email }: Claimed): Promise<boolean> {
  const kept = await database()
    .insert(identities)
    .values({ personId, issuer, subject, email, linkedAt: toTimestamp(now()) })
    .onConflictDoNothing()
    .returning({ id: identities.id });
  return kept.length > 0;
}

async function tell(personId: string, action: string, issuer: string): Promise<void> {
  await database()
    .insert(auditLines)
    .values({ personId, action, subject: `person:${personId}`, details: { issuer } });
}
