"use client";

import { useEffect, useState } from "react";

/**
 * The minute of the day that it is, moving on from what the server said; null on any day but today. The browser's
 * own clock and zone are not asked, since they may be others than the person's.
 */
export function useNow(nowMinute: number | null, length: number): number | null {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begin = performance.now();
    const timer = setInterval(() => setPassed(Math.floor((performance.now() - begin) / 60_000)), 10_000);
    return () => clearInterval(timer);
  }, []);
  if (nowMinute === null || nowMinute + passed >= length) return null;
  return nowMinute + passed;
}
