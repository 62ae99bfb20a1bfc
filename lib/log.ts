import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** The log: JSON lines. Never give it a password, token, cookie, mail address or what somebody wrote. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["*.password", "*.token", "*.email", "*.cookie", "*.authorization"],
  });
  return logger;
}
