import { createHash } from "node:crypto";
import { decode } from "next-auth/jwt";
import type { Temporal } from "@/lib/dates";

interface Read {
  sessionId: string;
  /** Seconds since 1970. */
  expires: number;
}

/** How many cookies are remembered; the oldest give way. */
const most = 5000;
const known = new Map<string, Read>();

/**
 * The id of the session that a cookie of next-auth names, or null for one that is broken, forged or outdated. It says
 * nothing of whether that session still stands: its row does. Deriving a key and decrypting cost more than the rest of
 * a request's way to the database, so what a cookie says is remembered under its hash.
 */
export async function readSessionId(
  cookie: string,
  secret: string,
  at: Temporal.Instant,
): Promise<string | null> {
  const hash = createHash("sha256").update(`${secret}\n`).update(cookie).digest("base64");
  const read = known.get(hash) ?? (await decrypt(cookie, secret));
  if (!read) return null;
  if (read.expires * 1000 <= at.epochMilliseconds) {
    known.delete(hash);
    return null;
  }
  if (!known.has(hash)) {
    known.set(hash, read);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  }
  return read.sessionId;
}

async function decrypt(token: string, secret: string): Promise<Read | null> {
  const content = await decode({ token, secret }).catch(() => null);
  const { sid, exp } = content ?? {};
  return typeof sid === "string" && typeof exp === "number" ? { sessionId: sid, expires: exp } : null;
}
