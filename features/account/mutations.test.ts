import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { sessions } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter } from "@/lib/dates";
import { createPerson, endSession, signInByPassword } from "./mutations";
import { findSessionPerson } from "./queries";

const userAgent = "test";

describe("signing in", () => {
  test("takes the right password in any case of the address, and no other", () =>
    rolledBack(async () => {
      await createPerson({
        email: "ada@example.net",
        password: "the right one",
        access: "editor",
        name: "Ada",
      });
      expect(
        await signInByPassword({ email: "ADA@example.net", password: "the right one", userAgent }),
      ).not.toBeNull();
      expect(
        await signInByPassword({ email: "ada@example.net", password: "the wrong one", userAgent }),
      ).toBeNull();
      expect(
        await signInByPassword({ email: "nobody@example.net", password: "the right one", userAgent }),
      ).toBeNull();
    }));

  test("an ended or outdated session is nobody's", () =>
    rolledBack(async () => {
      await createPerson({
        email: "ada@example.net",
        password: "the right one",
        access: "learner",
        name: null,
      });
      const begun = await signInByPassword({
        email: "ada@example.net",
        password: "the right one",
        userAgent,
      });
      const id = begun && begun !== "second-factor" ? begun.sessionId : "";
      expect(await findSessionPerson(id, now())).not.toBeNull();
      expect(await findSessionPerson(id, secondsAfter(now(), 31 * 86_400))).toBeNull();
      await endSession(id);
      expect(await findSessionPerson(id, now())).toBeNull();
      expect(
        (await database().select().from(sessions).where(eq(sessions.id, id)))[0]?.endedAt,
      ).not.toBeNull();
    }));

  test("an address is taken whatever its case", () =>
    rolledBack(async () => {
      const one = { password: "a long password", access: "learner" as const, name: null };
      expect(await createPerson({ email: "same@example.org", ...one })).not.toBeNull();
      expect(await createPerson({ email: "SAME@example.org", ...one })).toBeNull();
    }));
});
