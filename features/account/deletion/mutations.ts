import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import { auditLines, mailTokens, people, rateLimits } from "@/db/schema";
import { raiseSiteVersion } from "@/db/site-version";
import { allowLongWork, database, inTransaction } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { keepLastAdmin } from "../access/mutations";
import { provePerson } from "../password/mutations";

/**
 * Deletes the account with everything that is the person's own. What they wrote for the portal stays, without them; one
 * line of the audit log says that an account of this number is gone, and nothing else of it.
 * @throws AppError `senseless` for a wrong password and for the last admin
 */
export async function deletePerson(learner: Learner, password: string | undefined): Promise<void> {
  await inTransaction(async () => {
    await provePerson(learner, password, "password");
    await keepLastAdmin(learner);
    const address = learner.email.toLowerCase();
    await database()
      .delete(mailTokens)
      .where(eq(sql`lower(${mailTokens.email})`, address));
    const counters = ["mail", "sign-in-account"].map((counter) => `${counter}:${address}`);
    await database().delete(rateLimits).where(inArray(rateLimits.key, counters));
    // Every table of a person's own hangs on this row, and each may hold tens of thousands.
    await allowLongWork();
    await database().delete(people).where(eq(people.id, learner.id));
    // It may have named a public list of theirs.
    await raiseSiteVersion(["!/sitemap.xml"]);
    await database()
      .insert(auditLines)
      .values({ personId: learner.id, action: "person.delete", subject: `person:${learner.id}` });
  });
}
