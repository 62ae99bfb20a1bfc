import { randomBytes } from "node:crypto";
import pino from "pino";

export interface Line {
  method: string | undefined;
  target: string | undefined;
  status: number;
  /** How long the answer took; a kept page takes less than reading the clock twice. */
  ms?: number;
  /** The request's id, when it was told to others; `who` and `door` as the door said. */
  words?: Record<string, string>;
}

const GATHER_MS = 100;

/** The log of the process. Request lines are gathered and written in larger pieces: `flush` before it ends. */
export function createLog(level: string) {
  const destination = pino.destination({ dest: 1, sync: false });
  const log = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const isOn = log.isLevelEnabled("info");
  const instance = randomBytes(4).toString("hex");
  let count = 0;
  let lines = "";
  let stamp = "";

  function nextId(): string {
    return `${instance}-${(++count).toString(36)}`;
  }

  function write(): void {
    if (lines) destination.write(lines);
    lines = "";
  }

  return {
    log,
    nextId,
    /** One line for one answer, put together by hand and stamped to a tenth of a second: pino's costs a third of a kept page. */
    request({ method, target = "", status, ms = 0, words }: Line): void {
      if (!isOn) return;
      if (!lines) {
        stamp = pino.stdTimeFunctions.isoTime();
        setTimeout(write, GATHER_MS);
      }
      const more = words ? JSON.stringify(words).slice(1, -1) : `"id":"${nextId()}"`;
      lines += `{"level":30${stamp},"method":"${method}","path":${quotedPath(target)},"status":${status},"ms":${Math.round(ms)},${more}}\n`;
    },
    flush(): void {
      write();
      destination.flushSync();
    },
  };
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
