import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { recallAnswer, rememberAnswer } from "@/db/idempotency";
import { auditLines } from "@/db/schema";
import { database, inTime, inTransaction } from "@/db/transaction";
import { findPersonByCookie, findPersonByToken, sessionCookieName } from "@/features/account/session";
import { appUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { readCookie } from "@/lib/http/cookie";
import { createDoor } from "@/lib/http/door";
import { log } from "@/lib/log";

/** The one door, wired to session, database and limiter. */
export const door = createDoor({
  appUrl,
  findPerson: async (request) => {
    const authorization = request.headers.get("authorization");
    if (authorization !== null) {
      const found = await inTime(() => findPersonByToken(/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? ""));
      return found && { ...found, byCookie: false };
    }
    const cookie = readCookie(request.headers.get("cookie"), sessionCookieName());
    const person = cookie ? await inTime(() => findPersonByCookie(cookie)) : null;
    return person && { person, byCookie: true, scopes: null };
  },
  inTransaction,
  limit,
  recall: recallAnswer,
  remember: rememberAnswer,
  logBug: (error, name) => log().error({ err: error, door: name }, "bug"),
  logDenied: (name, who, code) => log().warn({ door: name, who, code }, "denied"),
  keepDenied: async (name, who) => {
    try {
      await refusals.consume(who);
      await database()
        .insert(auditLines)
        .values({ personId: who, action: "door.refuse", subject: `door:${name}` });
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) log().error({ err: error, door: name }, "refusal not kept");
    }
  },
});

/** Somebody who knocks on and on fills the log, not the database. */
const refusals = new RateLimiterMemory({ points: 20, duration: 60 });

const limiters = new Map<number, RateLimiterMemory>();

/** Counted in this process: it keeps one client from crowding out the others and costs no query. */
async function limit(key: string, perMinute: number): Promise<void> {
  let limiter = limiters.get(perMinute);
  if (!limiter) {
    limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
    limiters.set(perMinute, limiter);
  }
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new AppError("too-many", "Too many requests. Wait a little.", {
      retryAfter: refused.msBeforeNext / 1000,
    });
  }
}
