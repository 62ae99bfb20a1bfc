import { eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { findSessionPerson } from "../queries";
import { changeAccess } from "./mutations";

test("a demotion ends the sessions, and the last admin cannot be demoted", () =>
  rolledBack(async () => {
    const [{ learner: one }, { learner: other }] = [await signedIn("admin"), await signedIn("admin")];
    // Others may have left admins behind.
    await database().update(people).set({ access: "editor" }).where(ne(people.id, one.id));
    await database().update(people).set({ access: "admin" }).where(eq(people.id, other.id));
    await changeAccess(other.email.toUpperCase(), "learner");
    expect(await findSessionPerson(other.sessionId, now())).toBeNull();
    await expect(changeAccess(one.email, "editor")).rejects.toMatchObject({ code: "senseless" });
    expect(await findSessionPerson(one.sessionId, now())).toMatchObject({ access: "admin" });
    await expect(changeAccess("nobody@example.org", "editor")).rejects.toMatchObject({ code: "not-found" });
  }));
