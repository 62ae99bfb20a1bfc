import type { IncomingMessage, ServerResponse } from "node:http";
import pino from "pino";

/** Lines are gathered and written in larger pieces; `flush` before the process ends. */
export function createLog(level: string) {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 8192 });
  const log = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const timer = setInterval(() => destination.flush(), 500).unref();
  const isOn = log.isLevelEnabled("info");

  return {
    log,
    /** One line for one answer, written when it is done. `who` is an id, `door` a name; both come from the door. */
    request(req: IncomingMessage, res: ServerResponse, start: number, more?: Record<string, unknown>): void {
      if (!isOn) return;
      const ms = Math.round((performance.now() - start) * 10) / 10;
      log.info({
        method: req.method,
        path: speakablePath(req.url ?? ""),
        status: res.statusCode,
        ms,
        ...more,
      });
    },
    flush(): void {
      clearInterval(timer);
      destination.flushSync();
    },
  };
}

/** A path fit for the log: without its query, and without what looks like a token (a UUID is none). */
export function speakablePath(target: string): string {
  const end = target.indexOf("?");
  const path = (end < 0 ? target : target.slice(0, end)).slice(0, 300);
  return path.length < 25 ? path : path.replace(TOKEN, "/…");
}

const TOKEN = /\/(?![0-9a-f]{8}-[0-9a-f]{4}-)(?=[\w-]*[A-Z0-9])[\w-]{24,}/g;
