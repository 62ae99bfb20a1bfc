import "server-only";
import { asc, eq } from "drizzle-orm";
import { identities } from "@/db/schema";
import { database } from "@/db/transaction";
import { env } from "@/lib/env";
import type { Learner } from "@/lib/http/person";
import { nameOfIssuer, waysIn } from "./way-in";

export type OwnIdentities = Awaited<ReturnType<typeof getOwnIdentities>>;

/** The services that sign this person in, the first linked first, and those that could be linked. */
export async function getOwnIdentities(learner: Learner) {
  const ways = waysIn(env());
  const rows = await database()
    .select({
      id: identities.id,
      issuer: identities.issuer,
      email: identities.email,
      linkedAt: identities.linkedAt,
    })
    .from(identities)
    .where(eq(identities.personId, learner.id))
    .orderBy(asc(identities.id));
  return {
    linked: rows.map(({ issuer, ...row }) => ({ ...row, name: nameOfIssuer(issuer, ways) })),
    offered: ways
      .filter(({ issuer }) => !rows.some((row) => row.issuer === issuer))
      .map(({ id, name }) => ({ id, name })),
  };
}
