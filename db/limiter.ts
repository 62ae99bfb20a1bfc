import { RateLimiterDrizzle } from "rate-limiter-flexible";
import { counterPool, type Database } from "./client";
import { rateLimits } from "./schema";

/** By name, for the pool that they count through. */
const limiters = new WeakMap<Database, Map<string, RateLimiterDrizzle>>();

/**
 * A counter that holds across instances and restarts. It counts outside the transaction of the request, so that a
 * refused request is counted too.
 * @param points how many in `seconds`
 */
export function sharedLimiter(name: string, points: number, seconds: number): RateLimiterDrizzle {
  const pool = counterPool();
  const ofPool = limiters.get(pool) ?? new Map<string, RateLimiterDrizzle>();
  limiters.set(pool, ofPool);
  const known = ofPool.get(name);
  if (known) return known;
  const limiter = new RateLimiterDrizzle({
    storeClient: pool,
    schema: rateLimits,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
  ofPool.set(name, limiter);
  return limiter;
}

/** Counts one more, and says whether that is within the limit. */
export async function mayCount(limiter: RateLimiterDrizzle, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return false;
  }
}
