import { randomBytes } from "node:crypto";
import pino from "pino";

export interface Line {
  method: string | undefined;
  target: string | undefined;
  status: number;
  /** When the request came, in ms of `performance.now`. */
  start: number;
  /** The request's id, when it was told to others; `who` and `door` as the door said. */
  words?: Record<string, string>;
}

/** The log of the process. Request lines are gathered and written in larger pieces: `flush` before it ends. */
export function createLog(level: string) {
  const destination = pino.destination({ dest: 1, sync: false });
  const log = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const timer = setInterval(write, 500).unref();
  let lines = "";
  const isOn = log.isLevelEnabled("info");
  const instance = randomBytes(4).toString("hex");
  let count = 0;
  let stamp = "";
  let stampedAt = Number.NEGATIVE_INFINITY;

  return {
    log,
    nextId: () => `${instance}-${(++count).toString(36)}`,
    /** One line for one answer, put together by hand: pino's own costs a third of a cached answer. */
    request({ method, target = "", status, start, words }: Line): void {
      if (!isOn) return;
      const end = performance.now();
      if (end - stampedAt > 10) {
        stampedAt = end;
        stamp = pino.stdTimeFunctions.isoTime();
      }
      const more = words
        ? JSON.stringify(words).slice(1, -1)
        : `"id":"${instance}-${(++count).toString(36)}"`;
      const ms = Math.round((end - start) * 10) / 10;
      lines += `{"level":30${stamp},"method":"${method}","path":${quotedPath(target)},"status":${status},"ms":${ms},${more}}\n`;
      if (lines.length > 32_768) write();
    },
    flush(): void {
      clearInterval(timer);
      write();
      destination.flushSync();
    },
  };

  function write(): void {
    if (lines) destination.write(lines);
    lines = "";
  }
}

const quoted = new Map<string, string>();

function quotedPath(target: string): string {
  const known = quoted.get(target);
  if (known) return known;
  if (quoted.size > 1000) quoted.clear();
  const made = JSON.stringify(speakablePath(target));
  quoted.set(target, made);
  return made;
}

/** A path fit for the log: without its query, and without what looks like a token (a UUID is none). */
export function speakablePath(target: string): string {
  const end = target.indexOf("?");
  const path = (end < 0 ? target : target.slice(0, end)).slice(0, 300);
  return path.length < 25 ? path : path.replace(TOKEN, "/…");
}

const TOKEN = /\/(?![0-9a-f]{8}-[0-9a-f]{4}-)(?=[\w-]*[A-Z0-9])[\w-]{24,}/g;
