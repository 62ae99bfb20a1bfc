import "server-only";
import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import { database } from "@/db/transaction";
import { notFound } from "@/lib/errors";

/** Whose progress it is: a learner, or whoever gave out the secret address of a share. */
export interface Owner {
  readonly id: string;
}

/** How somebody reckons days and weeks, and writes days and numbers. */
export async function getReader({ id }: Owner) {
  const [row] = await database()
    .select({ timeZone: people.timeZone, locale: people.locale, weekStart: people.weekStart })
    .from(people)
    .where(eq(people.id, id));
  if (!row) throw notFound();
  return row;
}
