import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Access } from "@/db/enums";
import { auditLines, people } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { makeLink } from "../links/mutations";
import { mayStopBeingAdmin } from "../policy";
import { endSessions } from "../sessions/mutations";

/**
 * Gives a person another access, for scripts. Their open sessions end, so that nothing goes on under the old one.
 * @throws AppError `senseless` for the last admin, `not-found` for an address without an account
 */
export async function changeAccess(email: string, access: Access): Promise<void> {
  await inTransaction(async () => {
    const [person] = await database()
      .select({ id: people.id, access: people.access })
      .from(people)
      .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
    if (!person) throw notFound();
    if (access !== "admin") await keepLastAdmin(person);
    await database().update(people).set({ access }).where(eq(people.id, person.id));
    await endSessions(person.id);
    await database()
      .insert(auditLines)
      .values({ action: "person.access", subject: `person:${person.id}`, details: { access } });
  });
}

/**
 * Makes an account for an admin, for scripts, who chooses the password at the link: it works once, for a quarter of an
 * hour, and asking again makes another for as long as none was used.
 * @returns null when the address has an account of somebody
 */
export async function inviteAdmin(email: string): Promise<string | null> {
  return inTransaction(async () => {
    const [made] = await database()
      .insert(people)
      .values({ email, access: "admin" })
      .onConflictDoNothing()
      .returning({ id: people.id });
    const [waiting] = await database()
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(sql`lower(${people.email})`, email.toLowerCase()),
          eq(people.access, "admin"),
          isNull(people.emailConfirmedAt),
        ),
      );
    if (!waiting) return null;
    if (made) {
      await database()
        .insert(auditLines)
        .values({ action: "person.create", subject: `person:${made.id}`, details: { access: "admin" } });
    }
    return makeLink(email, "sign-up");
  });
}

/**
 * Makes sure that an admin remains when this person stops being one. The rows of all admins are locked, so that two
 * who leave at once do not both count on the other. One who was invited and never came does not count.
 * @throws AppError `senseless`
 */
export async function keepLastAdmin(person: { id: string; access: Access }): Promise<void> {
  if (person.access !== "admin") return;
  const admins = await database()
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.access, "admin"), isNotNull(people.emailConfirmedAt)))
    .orderBy(people.id)
    .for("update");
  const others = admins.filter(({ id }) => id !== person.id).length;
  if (mayStopBeingAdmin(person.access, others)) return;
  throw new AppError("senseless", "This is the last admin. Make somebody else an admin first.");
}
