import "server-only";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { addressChanges } from "@/db/schema";
import { database } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { hashToken } from "../token";

/** The open move that a link belongs to, or null. Looking does not use it up. */
export async function findAddressChange(token: string): Promise<{ email: string; isNew: boolean } | null> {
  const hash = hashToken(token);
  const [row] = await database()
    .select({ email: addressChanges.email, newHash: addressChanges.newHash })
    .from(addressChanges)
    .where(
      and(
        or(eq(addressChanges.oldHash, hash), eq(addressChanges.newHash, hash)),
        isNull(addressChanges.closedAt),
        gt(addressChanges.expiresAt, toTimestamp(now())),
      ),
    );
  return row ? { email: row.email, isNew: row.newHash === hash } : null;
}

/** The move that somebody asked for and that still waits for a mailbox, or null. */
export async function findOwnAddressChange(
  learner: Learner,
): Promise<{ email: string; expiresAt: string; waitsFor: "both" | "old" | "new" } | null> {
  const [row] = await database()
    .select()
    .from(addressChanges)
    .where(
      and(
        eq(addressChanges.personId, learner.id),
        isNull(addressChanges.closedAt),
        gt(addressChanges.expiresAt, toTimestamp(now())),
      ),
    );
  if (!row) return null;
  const waitsFor = row.oldConfirmedAt ? "new" : row.newConfirmedAt ? "old" : "both";
  return { email: row.email, expiresAt: isoInstant(row.expiresAt), waitsFor };
}
