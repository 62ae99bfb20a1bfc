import { sql } from "drizzle-orm";
import { database } from "./transaction";

/**
 * Of requests of one person at once, the later ones wait here for the COMMIT of the first: what is counted or compared
 * after it stays true until the write. Others can still refer to the person.
 */
export async function oneAtATime(personId: string): Promise<void> {
  await database().execute(sql`select from people where id = ${personId} for no key update`);
}
