import { RateLimiterDrizzle } from "rate-limiter-flexible";
import { counterPool } from "./client";
import { rateLimits } from "./schema";

const limiters = new Map<string, RateLimiterDrizzle>();

/**
 * A counter that holds across instances and restarts. It counts outside the transaction of the request, so that a
 * refused request is counted too.
 * @param points how many in `seconds`
 */
export function sharedLimiter(name: string, points: number, seconds: number): RateLimiterDrizzle {
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new RateLimiterDrizzle({
    storeClient: counterPool(),
    schema: rateLimits,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
  limiters.set(name, limiter);
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
