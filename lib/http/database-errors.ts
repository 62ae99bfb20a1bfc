import { AppError } from "../errors";

/** SQLSTATEs that say the value itself was impossible. */
const impossible = new Set(["22P02", "22021", "22003", "22007", "22008", "22P05", "23514", "23502", "22001"]);
/** Serialization failure and deadlock: the same work can succeed at once. */
const retriable = new Set(["40001", "40P01"]);
const connectionCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
]);

/** The SQLSTATE or driver code of an error or of what caused it; null when there is none. */
export function databaseCode(error: unknown): string | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  }
  return null;
}

/** Whether running the same transaction again may succeed. */
export function isRetriable(error: unknown): boolean {
  return retriable.has(databaseCode(error) ?? "");
}

/** What a database error means to a client, or null when it is a bug of ours. */
export function refusalOfDatabase(error: unknown): AppError | null {
  const code = databaseCode(error);
  if (code === null) return null;
  if (impossible.has(code)) return new AppError("invalid", "A value cannot be stored as it is.");
  if (code === "23505") return new AppError("conflict", "There is one already.");
  if (code === "23503") return new AppError("not-found", "Something that this refers to is not there.");
  const away =
    connectionCodes.has(code) || /^(?:53|57P0|08)/.test(code) || code === "55P03" || code === "57014";
  if (away || retriable.has(code)) {
    return new AppError("unavailable", "The database does not answer at the moment. Try again shortly.", {
      retryAfter: 2,
    });
  }
  return null;
}
