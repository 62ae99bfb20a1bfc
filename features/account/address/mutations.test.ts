import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addressChanges, people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { signedIn } from "@/scripts/test-people";
import { beginSession } from "../mutations";
import { findSessionPerson } from "../queries";
import { hashToken, makeToken } from "../token";
import { makeToken as makeApiToken } from "../tokens/mutations";
import { findTokenPerson } from "../tokens/queries";
import { confirmAddress, requestAddressChange } from "./mutations";
import { findAddressChange, findOwnAddressChange } from "./queries";

/** As `requestAddressChange` does, with tokens that the test knows. */
async function openMove({ id: personId }: Learner, email: string, seconds = 900) {
  const tokens = { old: makeToken(), new: makeToken() };
  await database()
    .insert(addressChanges)
    .values({
      personId,
      email,
      oldHash: hashToken(tokens.old),
      newHash: hashToken(tokens.new),
      expiresAt: toTimestamp(secondsAfter(now(), seconds)),
    });
  return tokens;
}
const addressOf = async ({ id }: Learner) =>
  (await database().select({ email: people.email }).from(people).where(eq(people.id, id)))[0]?.email;

test("an account moves once both addresses said yes, and the other sessions and all tokens end", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const elsewhere = await beginSession(learner.id, null);
    const script = await makeApiToken(learner, { name: "A script", scopes: ["me:read"] });
    const tokens = await openMove(learner, "new-one@example.org");
    expect(await findAddressChange(tokens.new)).toEqual({ email: "new-one@example.org", isNew: true });
    const own = { email: "new-one@example.org", waitsFor: "both" };
    expect(await findOwnAddressChange(learner)).toMatchObject(own);
    expect(await confirmAddress(null, tokens.new)).toEqual({ waitsFor: "old" });
    expect(await findOwnAddressChange(learner)).toMatchObject({ ...own, waitsFor: "old" });
    expect(await confirmAddress(null, tokens.new)).toEqual({ waitsFor: "old" });
    expect(await addressOf(learner)).toBe(learner.email);
    expect(await confirmAddress(learner, tokens.old)).toEqual({ waitsFor: null });
    expect(await addressOf(learner)).toBe("new-one@example.org");
    expect(await findOwnAddressChange(learner)).toBeNull();
    expect(await findSessionPerson(elsewhere, now())).toBeNull();
    expect(await findTokenPerson(script.token, now())).toBeNull();
    expect(await findSessionPerson(learner.sessionId, now())).not.toBeNull();
    await expect(confirmAddress(learner, tokens.old)).rejects.toMatchObject({ code: "not-found" });
  }));

test("links that are too old, or of an earlier move, do nothing", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const late = await openMove(learner, "late@example.org", -1);
    await expect(confirmAddress(learner, late.old)).rejects.toMatchObject({ code: "not-found" });
    const earlier = await openMove(learner, "earlier@example.org");
    await requestAddressChange(learner, { email: "later@example.org" });
    await expect(confirmAddress(learner, earlier.old)).rejects.toMatchObject({ code: "not-found" });
    expect(await findAddressChange(earlier.new)).toBeNull();
  }));

test("an address that somebody has got meanwhile is not taken from them", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    const tokens = await openMove(learner, other.email.toUpperCase());
    await confirmAddress(learner, tokens.old);
    await expect(confirmAddress(learner, tokens.new)).rejects.toMatchObject({ code: "conflict" });
    await requestAddressChange(learner, { email: other.email });
    await expect(requestAddressChange(learner, { email: learner.email })).rejects.toMatchObject({
      code: "senseless",
    });
  }));
