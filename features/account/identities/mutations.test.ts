import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { notices } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { provideEnv } from "@/lib/env";
import { signedIn } from "@/scripts/test-people";
import { changePassword } from "../password/mutations";
import { type Claimed, linkIdentity, offerIdentity, signInByIdentity, unlinkIdentity } from "./mutations";
import { getOwnIdentities } from "./queries";

const keys = ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET", "GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"];
const set = (value: string) => provideEnv(Object.fromEntries(keys.map((key) => [key, value])));
set("only for tests");
afterAll(() => void set(""));

const atGithub: Claimed = { issuer: "https://github.com", subject: "7", email: null };
const atGoogle: Claimed = { issuer: "https://accounts.google.com", subject: "7", email: "ada@gmail.example" };
const browser = { userAgent: "test", timeZone: undefined };

test("an account keeps its last way in, until it has a password", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await offerIdentity(learner, { way: "github" });
    await linkIdentity(learner, atGithub);
    await offerIdentity(learner, { way: "google" });
    await linkIdentity(learner, atGoogle);
    const { linked, offered } = await getOwnIdentities(learner);
    expect([linked.map(({ name }) => name), offered]).toEqual([["GitHub", "Google"], []]);
    const [github = "", google = ""] = linked.map(({ id }) => id);
    const { learner: other } = await signedIn("learner");
    await expect(unlinkIdentity(other, github)).rejects.toMatchObject({ code: "not-found" });
    await unlinkIdentity(learner, github);
    await expect(unlinkIdentity(learner, github)).rejects.toMatchObject({ code: "not-found" });
    await expect(unlinkIdentity(learner, google)).rejects.toMatchObject({ code: "senseless" });
    await changePassword(learner, { password: "four plain words here" });
    await unlinkIdentity(learner, google);
    expect(await signInByIdentity(atGithub, browser)).toEqual({ refused: "unconfirmed-address" });
  }));

test("a link is made once, for the service that was asked for, by whoever shows who they are", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    expect(await linkIdentity(learner, atGithub)).toBeNull();
    await offerIdentity(learner, { way: "github" });
    expect(await linkIdentity(learner, atGoogle)).toBeNull();
    expect(await linkIdentity(learner, atGithub)).toBe("linked");
    const told = await database()
      .select({ detail: notices.detail })
      .from(notices)
      .where(eq(notices.ownerId, learner.id));
    expect(told).toEqual([{ detail: { event: "identity" } }]);
    expect(await linkIdentity(learner, { ...atGithub, subject: "8" })).toBeNull();
    await expect(offerIdentity(learner, { way: "github" })).rejects.toMatchObject({ code: "senseless" });
    await expect(offerIdentity(learner, { way: "oidc" })).rejects.toMatchObject({ code: "senseless" });
    await changePassword(learner, { password: "four plain words here" });
    const wrong = { way: "google" as const, password: "four other words" };
    await expect(offerIdentity(learner, wrong)).rejects.toMatchObject({ code: "senseless" });
  }));

test("who a subject is depends on the issuer", () =>
  rolledBack(async () => {
    const first = await signInByIdentity({ ...atGithub, email: "one@example.org" }, browser);
    const second = await signInByIdentity({ ...atGoogle, email: "two@example.org" }, browser);
    expect(first).toHaveProperty("personId");
    expect(second).toHaveProperty("personId");
    expect(first).not.toMatchObject({ personId: (second as { personId: string }).personId });
  }));
