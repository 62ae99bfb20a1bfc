import { sweep } from "@/db/sweep";
import { log } from "@/lib/log";

const roundMilliseconds = 3_600_000;

/**
 * Sweeps once a day for as long as the portal runs: each instance asks every hour whether it is time, and one of them
 * does it. Nothing waits for it. @returns what ends it
 */
export function keepSweeping(): () => Promise<void> {
  let round: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    round = round.then(sweepOnce);
  }, roundMilliseconds);
  return () => {
    clearInterval(timer);
    return round;
  };
}

async function sweepOnce(): Promise<void> {
  try {
    const swept = await sweep();
    if (swept) log().info({ swept }, "swept what is over");
  } catch (error) {
    log().warn({ err: error }, "not swept");
  }
}
