import { and, eq } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { StoredAnswer } from "@/lib/http/door";
import { idempotencyKeys } from "./schema";
import { database } from "./transaction";

/**
 * Takes a key for the transaction we are in, or finds the answer it already has. Of equal requests at once the
 * later ones wait here for the first one's COMMIT.
 * @throws AppError `senseless` when the key was used with another body.
 */
export async function recallAnswer(
  personId: string,
  door: string,
  key: string,
  bodyHash: string,
): Promise<StoredAnswer | null> {
  const taken = await database()
    .insert(idempotencyKeys)
    .values({ personId, door, key, bodyHash })
    .onConflictDoNothing()
    .returning({ id: idempotencyKeys.id });
  if (taken.length > 0) return null;
  const [row] = await database()
    .select()
    .from(idempotencyKeys)
    .where(isKey(personId, door, key));
  if (!row || row.status === null || !row.body) throw new Error("An idempotency key without its answer.");
  if (row.bodyHash !== bodyHash) {
    throw new AppError("senseless", "This Idempotency-Key was used for another request.");
  }
  return { status: row.status, headers: row.headers ?? {}, body: row.body };
}

/** Stores the answer beside the change itself, in the same transaction. */
export async function rememberAnswer(
  personId: string,
  door: string,
  key: string,
  answer: StoredAnswer,
): Promise<void> {
  await database()
    .update(idempotencyKeys)
    .set({ status: answer.status, headers: answer.headers, body: answer.body })
    .where(isKey(personId, door, key));
}

function isKey(personId: string, door: string, key: string) {
  return and(
    eq(idempotencyKeys.personId, personId),
    eq(idempotencyKeys.door, door),
    eq(idempotencyKeys.key, key),
  );
}
