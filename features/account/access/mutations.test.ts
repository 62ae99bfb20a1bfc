import { eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { signInByLink } from "../links/mutations";
import { findSessionPerson } from "../queries";
import { changeAccess, inviteAdmin } from "./mutations";
import { hasAdmin } from "./queries";

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

test("an invited admin chooses the password at a link that works once, and counts from then on", () =>
  rolledBack(async () => {
    await database().update(people).set({ access: "learner" });
    const invite = async () => (await inviteAdmin("first@example.org"))?.split("/sign-in/link/")[1] ?? "";
    const [lost, token] = [await invite(), await invite()];
    expect(await hasAdmin()).toBe(false);
    const { learner: other } = await signedIn("admin");
    await expect(changeAccess(other.email, "learner")).rejects.toMatchObject({ code: "senseless" });
    const link = { token, password: "four plain words here", userAgent: "test" };
    const begun = await signInByLink(link);
    if (begun === null || begun === "second-factor") throw new Error("The link does not work.");
    expect(await findSessionPerson(begun.sessionId, now())).toMatchObject({ access: "admin" });
    expect(await signInByLink(link)).toBeNull();
    expect(await signInByLink({ ...link, token: lost })).toBeNull();
    await changeAccess(other.email, "learner");
    expect(await hasAdmin()).toBe(true);
    expect(await inviteAdmin("FIRST@example.org")).toBeNull();
    expect(await inviteAdmin(other.email)).toBeNull();
  }));
