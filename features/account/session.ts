import "server-only";
import { eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { appUrl, requireEnv } from "@/lib/env";
import { type Editor, type Learner, mayKnock } from "@/lib/http/person";
import type { Scope } from "@/lib/http/scopes";
import { findSessionPerson } from "./queries";
import { readSessionId } from "./session-token";
import { findTokenPerson } from "./tokens/queries";

/** The name next-auth gives its cookie. */
export function sessionCookieName(): string {
  return appUrl().startsWith("https:") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/**
 * The person whose session cookie this is. A broken, forged, ended or outdated one is nobody.
 * This and `findPersonByToken` alone make a `Learner`.
 */
export async function findPersonByCookie(cookie: string | undefined): Promise<Learner | null> {
  if (!cookie) return null;
  const at = now();
  const sessionId = await readSessionId(cookie, requireEnv("AUTH_SECRET"), at);
  return sessionId === null ? null : ((await findSessionPerson(sessionId, at)) as Learner | null);
}

/**
 * The person whose token this is, and what it is good for. A broken, revoked or outdated one is nobody. The day of its
 * use is kept, once a day.
 */
export async function findPersonByToken(
  token: string,
): Promise<{ person: Learner; scopes: readonly Scope[] } | null> {
  const at = now();
  const found = await findTokenPerson(token, at);
  if (!found) return null;
  const today = todayIn("UTC", at).toString();
  if (found.lastUsedOn !== today) {
    await database().update(apiTokens).set({ lastUsedOn: today }).where(eq(apiTokens.id, found.tokenId));
  }
  return { person: { ...found.person, sessionId: null } as Learner, scopes: found.scopes };
}

/** Who is reading this page, or null. For pages of apps; doors ask by themselves. */
export async function currentPerson(): Promise<Learner | null> {
  const { cookies } = await import("next/headers");
  return findPersonByCookie((await cookies()).get(sessionCookieName())?.value);
}

/** An editor, or null: pages of the desk answer 404 to anybody else. */
export async function findEditor(): Promise<Editor | null> {
  const person = await currentPerson();
  return mayKnock(person, "editor") ? person : null;
}
