import { encode } from "next-auth/jwt";
import { v7 } from "uuid";
import type { Access } from "@/db/enums";
import { people, sessions } from "@/db/schema";
import { database } from "@/db/transaction";
import { sessionCookieName } from "@/features/account/session";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { requireEnv } from "@/lib/env";
import type { Learner } from "@/lib/http/person";

/** A person of a test, signed in: what a mutation takes and the `Cookie` header that a door reads. */
export interface TestPerson {
  learner: Learner & { readonly sessionId: string };
  cookie: string;
}

/** Makes a person with a session, both as rows. Only for tests. */
export async function signedIn(access: Access): Promise<TestPerson> {
  const email = `${access}-${v7()}@example.org`;
  const [person] = await database()
    .insert(people)
    .values({ email, access, emailConfirmedAt: toTimestamp(now()) })
    .returning();
  if (!person) throw new Error("The person was not made.");
  const { sessionId, cookie } = await cookieOf(person.id);
  const { id, name, timeZone, locale } = person;
  const learner = { id, sessionId, email, name, access, timeZone, locale } as TestPerson["learner"];
  return { learner, cookie };
}

/** One more browser in which somebody is signed in. */
export async function cookieOf(personId: string): Promise<{ sessionId: string; cookie: string }> {
  const expiresAt = toTimestamp(secondsAfter(now(), 3600));
  const [session] = await database()
    .insert(sessions)
    .values({ personId, expiresAt })
    .returning({ id: sessions.id });
  if (!session) throw new Error("The session was not made.");
  const secret = requireEnv("AUTH_SECRET");
  const token = await encode({ token: { sub: personId, sid: session.id }, secret, maxAge: 3600 });
  return { sessionId: session.id, cookie: `${sessionCookieName()}=${token}` };
}
