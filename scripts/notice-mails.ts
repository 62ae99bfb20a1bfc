import { mailNotices } from "@/features/notices/mail/mutations";
import { log } from "@/lib/log";

const roundMilliseconds = 20_000;

/**
 * Mails notices from time to time for as long as the portal runs. Several instances share the work, and nothing waits
 * for it: a notice stands on its person's page from the moment it is written. @returns what ends it
 */
export function keepMailing(): () => Promise<void> {
  let isOver = false;
  let round: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    round = round.then(async () => {
      try {
        while (!isOver && (await mailNotices()) > 0);
      } catch (error) {
        log().warn({ err: error }, "notices not mailed");
      }
    });
  }, roundMilliseconds);
  return () => {
    isOver = true;
    clearInterval(timer);
    return round;
  };
}
