import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { TokenPurpose } from "@/db/enums";
import { mailTokens, people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { type Begun, createPerson, signInByPassword } from "../mutations";
import { findMailToken, findSessionPerson } from "../queries";
import { hashToken, makeToken, tokenSeconds } from "../token";
import { makeToken as makeApiToken } from "../tokens/mutations";
import { findTokenPerson } from "../tokens/queries";
import { requestLink, signInByLink } from "./mutations";

const userAgent = "test";

/** As `requestLink` does, with a token that the test knows. */
async function mailedToken(email: string, purpose: TokenPurpose, expiresAt: string): Promise<string> {
  const token = makeToken();
  await database()
    .insert(mailTokens)
    .values({ hash: hashToken(token), purpose, email, expiresAt });
  return token;
}
const sessionOf = (begun: Begun) => (begun && begun !== "second-factor" ? begun.sessionId : "");
const inAQuarter = () => secondsAfter(now(), tokenSeconds).toString();

describe("opening an account", () => {
  test("one mailbox is sent five links in a while, however often somebody asks", () =>
    rolledBack(async () => {
      // The count outlives the transaction, so nobody else has this address.
      const email = `${makeToken()}@example.org`.toLowerCase();
      for (let asked = 0; asked < 7; asked += 1) await requestLink(email, "sign-up");
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
      const person = await findSessionPerson(sessionOf(begun), now());
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
      await requestLink("known@EXAMPLE.org", "sign-up");
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

describe("a forgotten password", () => {
  const ada = {
    email: "ada@example.net",
    password: "the old password",
    access: "learner" as const,
    name: null,
  };
  const withOld = { email: ada.email, password: ada.password, userAgent };

  test("is replaced by a link that works once, and every session, token and other link ends", () =>
    rolledBack(async () => {
      await createPerson(ada);
      const elsewhere = sessionOf(await signInByPassword(withOld));
      const token = await mailedToken("Ada@example.net", "reset", inAQuarter());
      const other = await mailedToken(ada.email, "sign-in", inAQuarter());
      const person = await findSessionPerson(elsewhere, now());
      const script = await makeApiToken(person as unknown as Learner, {
        name: "A script",
        scopes: ["me:read"],
      });
      expect(await signInByLink({ token, userAgent })).toBeNull();
      const begun = await signInByLink({ token, password: "the new password", userAgent });
      expect(await findSessionPerson(sessionOf(begun), now())).toMatchObject({ email: ada.email });
      expect(await findSessionPerson(elsewhere, now())).toBeNull();
      expect(await findTokenPerson(script.token, now())).toBeNull();
      expect(await signInByPassword(withOld)).toBeNull();
      expect(await signInByPassword({ ...withOld, password: "the new password" })).not.toBeNull();
      expect(await signInByLink({ token, password: "another password", userAgent })).toBeNull();
      expect(await signInByLink({ token: other, userAgent })).toBeNull();
    }));

  test("an address without an account is sent a link to open one", () =>
    rolledBack(async () => {
      for (const wanted of ["reset", "sign-in"] as const) {
        const email = `${makeToken()}@example.org`.toLowerCase();
        await requestLink(email, wanted);
        const [row] = await database().select().from(mailTokens).where(eq(mailTokens.email, email));
        expect(row?.purpose).toBe("sign-up");
      }
      await createPerson(ada);
      await requestLink(ada.email, "reset");
      const [row] = await database().select().from(mailTokens).where(eq(mailTokens.email, ada.email));
      expect(row?.purpose).toBe("reset");
    }));
});
