import "server-only";
import { now } from "@/lib/dates";
import { appUrl, requireEnv } from "@/lib/env";
import { type Editor, type Learner, mayKnock } from "@/lib/http/person";
import { findSessionPerson } from "./queries";
import { readSessionId } from "./session-token";

/** The name next-auth gives its cookie. */
export function sessionCookieName(): string {
  return appUrl().startsWith("https:") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/**
 * The person whose session cookie this is. A broken, forged, ended or outdated one is nobody.
 * The one place that makes a `Learner`.
 */
export async function findPersonByCookie(cookie: string | undefined): Promise<Learner | null> {
  if (!cookie) return null;
  const at = now();
  const sessionId = await readSessionId(cookie, requireEnv("AUTH_SECRET"), at);
  return sessionId === null ? null : ((await findSessionPerson(sessionId, at)) as Learner | null);
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
