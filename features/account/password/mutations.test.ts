import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, sessions } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { beginSession, signInByPassword } from "../mutations";
import { findSessionPerson } from "../queries";
import { changePassword, provePerson } from "./mutations";

test("a new password asks for the present one, ends the other sessions, and keeps this one", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await changePassword(learner, { password: "the first password" });
    const elsewhere = await beginSession(learner.id, "elsewhere");
    const change = { current: "the wrong password", password: "the second password" };
    await expect(changePassword(learner, change)).rejects.toMatchObject({
      code: "senseless",
      details: { errors: [{ path: "current" }] },
    });
    expect(await findSessionPerson(elsewhere, now())).not.toBeNull();
    await changePassword(learner, { ...change, current: "the first password" });
    expect(await findSessionPerson(elsewhere, now())).toBeNull();
    expect(await findSessionPerson(learner.sessionId, now())).not.toBeNull();
    const { email } = learner;
    expect(await signInByPassword({ email, password: "the first password", userAgent: null })).toBeNull();
    expect(
      await signInByPassword({ email, password: "the second password", userAgent: null }),
    ).not.toBeNull();
  }));

test("ten wrong passwords close the way for a while, to the right one too", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await changePassword(learner, { password: "the first password" });
    for (let tried = 0; tried < 10; tried += 1) {
      await expect(provePerson(learner, "wrong", "password")).rejects.toMatchObject({ code: "senseless" });
    }
    await expect(provePerson(learner, "the first password", "password")).rejects.toMatchObject({
      code: "too-many",
    });
  }));

test("without a password, only who has just signed in may go on", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await provePerson(learner, undefined, "password");
    await database()
      .update(sessions)
      .set({ createdAt: toTimestamp(secondsAfter(now(), -16 * 60)) })
      .where(eq(sessions.id, learner.sessionId));
    await expect(provePerson(learner, undefined, "password")).rejects.toMatchObject({ code: "senseless" });
    await database().update(people).set({ passwordHash: null }).where(eq(people.id, learner.id));
    await expect(provePerson({ ...learner, sessionId: null }, undefined, "password")).rejects.toMatchObject({
      code: "senseless",
    });
  }));
