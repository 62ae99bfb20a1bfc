import { databaseCode } from "@/lib/http/database-errors";
import { behindSavepoint } from "./transaction";

/** Runs a write; null, and nothing written, when another request took its unique place in that very moment. */
export async function unlessTaken<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await behindSavepoint(write);
  } catch (error) {
    if (databaseCode(error) === "23505") return null;
    throw error;
  }
}

/**
 * Runs a write that steps around what is taken, and anew when that came in between: then it sees it.
 * @param write decides by statements of its own, each time it runs
 */
export async function aroundTaken<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < 3; tries += 1) {
    const done = await unlessTaken(async () => ({ result: await write() }));
    if (done) return done.result;
  }
  return write();
}
