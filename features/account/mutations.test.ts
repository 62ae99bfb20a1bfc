import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mailTokens, people, sessions } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter } from "@/lib/dates";
import { createPerson, endSession, requestSignUp, signInByLink, signInByPassword } from "./mutations";
import { findMailToken, findSessionPerson } from "./queries";
import { hashToken, makeToken, tokenSeconds } from "./token";

const userAgent = "test";

/** As `requestSignUp` does, with a token that the test knows. */
async function mailedToken(
  email: string,
  purpose: "sign-up" | "sign-in",
  expiresAt: string,
): Promise<string> {
  const token = makeToken();
  await database()
    .insert(mailTokens)
    .values({ hash: hashToken(token), purpose, email, expiresAt });
  return token;
}
const inAQuarter = () => secondsAfter(now(), tokenSeconds).toString();

describe("opening an account", () => {
  test("one mailbox is sent five links in a while, however often somebody asks", () =>
    rolledBack(async () => {
      // The count outlives the transaction, so nobody else has this address.
      const email = `${makeToken()}@example.org`.toLowerCase();
      for (let asked = 0; asked < 7; asked += 1) await requestSignUp(email);
      const sent = await database().select().from(mailTokens).where(eq(mailTokens.email, email));
      expect(sent).toHaveLength(5);
    }));

  test("the link makes the account, signs in, and is good once", () =>
    rolledBack(async () => {
      const token = await mailedToken("new@example.org", "sign-up", inAQuarter());
      const begun = await signInByLink({
        token,
        password: "a long password",
        timeZone: "Pacific/Auckland",
        userAgent,
      });
      const person = await findSessionPerson(begun?.sessionId ?? "", now());
      expect(person).toMatchObject({
        email: "new@example.org",
        access: "learner",
        timeZone: "Pacific/Auckland",
      });
      expect(await signInByLink({ token, password: "another password", userAgent })).toBeNull();
    }));

  test("a link without a password is not used up", () =>
    rolledBack(async () => {
      const token = await mailedToken("new@example.org", "sign-up", inAQuarter());
      expect(await signInByLink({ token, userAgent })).toBeNull();
      expect(await findMailToken(token, now())).toMatchObject({ purpose: "sign-up" });
    }));

  test("a link is dead after fifteen minutes", () =>
    rolledBack(async () => {
      const token = await mailedToken("new@example.org", "sign-up", secondsAfter(now(), -1).toString());
      expect(await findMailToken(token, now())).toBeNull();
      expect(await signInByLink({ token, password: "a long password", userAgent })).toBeNull();
      expect(await database().select().from(people).where(eq(people.email, "new@example.org"))).toEqual([]);
    }));

  test("asking for a known address mails a link that only signs in", () =>
    rolledBack(async () => {
      await createPerson({
        email: "Known@example.org",
        password: "a long password",
        access: "learner",
        name: null,
      });
      await requestSignUp("known@EXAMPLE.org");
      const [row] = await database()
        .select()
        .from(mailTokens)
        .where(eq(mailTokens.email, "known@EXAMPLE.org"));
      expect(row?.purpose).toBe("sign-in");
      const token = await mailedToken("known@example.org", "sign-in", inAQuarter());
      expect(await signInByLink({ token, userAgent })).not.toBeNull();
      expect(
        await database()
          .select({ id: people.id })
          .from(people)
          .where(sql`lower(email) = 'known@example.org'`),
      ).toHaveLength(1);
    }));
});

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
      const id = begun?.sessionId ?? "";
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
