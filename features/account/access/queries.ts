import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { people } from "@/db/schema";
import { database } from "@/db/transaction";

/** Whether anybody can sign in as an admin: one who was invited and never came cannot. */
export async function hasAdmin(): Promise<boolean> {
  const [admin] = await database()
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.access, "admin"), isNotNull(people.emailConfirmedAt)))
    .limit(1);
  return admin !== undefined;
}
