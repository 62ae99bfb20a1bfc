import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import NextAuth from "next-auth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { driver } from "@/db/client";
import { identities } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { appUrl, provideEnv, tellNextAuthItsUrl } from "@/lib/env";
import { oidcClient, startOidcProvider } from "@/scripts/test-oidc";
import { signedIn, type TestPerson } from "@/scripts/test-people";
import { recoveryCode } from "@/scripts/test-second-factor";
import { authOptions } from "./auth";
import { offerIdentity } from "./identities/mutations";
import { getOwnIdentities } from "./identities/queries";
import { signInByLink } from "./links/mutations";
import { createPerson } from "./mutations";
import { findPersonByCookie, sessionCookieName } from "./session";
import { endSessions } from "./sessions/mutations";

let provider: Awaited<ReturnType<typeof startOidcProvider>>;

beforeAll(async () => {
  provider = await startOidcProvider();
  provideEnv({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
    OIDC_NAME: "The institute",
    // The only way in from outside, whatever other tests of this process have set.
    ...{ GITHUB_CLIENT_ID: "", GITHUB_CLIENT_SECRET: "", GOOGLE_CLIENT_ID: "", GOOGLE_CLIENT_SECRET: "" },
  });
  tellNextAuthItsUrl();
});
afterAll(async () => {
  // Other tests run in the same process.
  provideEnv({ OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", OIDC_NAME: "" });
  await provider.stop();
});

/** One browser with its cookies, before next-auth's own handler, which runs outside Next in its older form. */
class Visitor {
  cookies: Record<string, string> = {};

  constructor(person?: TestPerson) {
    const [name = "", value = ""] = person?.cookie.split("=") ?? [];
    if (person) this.cookies[name] = value;
  }

  get cookie() {
    return this.cookies[sessionCookieName()];
  }

  /** Leaves for the provider and comes back. @returns the path to which the browser is sent in the end */
  async goRound(landing = "/bookmarks", change = (back: URL) => back): Promise<string> {
    const { csrfToken } = (await this.ask("GET", ["csrf"])).body as { csrfToken: string };
    const left = await this.ask("POST", ["signin", "oidc"], {
      csrfToken,
      callbackUrl: landing,
      json: "true",
    });
    const asked = await fetch((left.body as { url: string }).url, { redirect: "manual" });
    const back = change(new URL(asked.headers.get("location") ?? ""));
    const path = back.pathname.split("/").slice(3);
    const came = await this.ask("GET", path, {}, Object.fromEntries(back.searchParams));
    return came.location.replace(appUrl(), "");
  }

  /** Tries a password. @returns the error that the page of sign-in is told, or none */
  async tryPassword(email: string, password: string): Promise<string | null> {
    const { csrfToken } = (await this.ask("GET", ["csrf"])).body as { csrfToken: string };
    const tried = { csrfToken, email, password, json: "true" };
    const answer = (await this.ask("POST", ["callback", "credentials"], tried)).body as { url: string };
    return new URL(answer.url, appUrl()).searchParams.get("error");
  }

  async ask(method: string, nextauth: string[], body: object = {}, query: object = {}) {
    const cookie = Object.entries(this.cookies)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("; ");
    const headers = { cookie, host: "localhost", "user-agent": "test" };
    const answered = { location: "", body: null as unknown };
    const kept = new Map<string, string[]>();
    const response = {
      status: () => response,
      getHeader: (name: string) => kept.get(name.toLowerCase()),
      setHeader: (name: string, value: string | string[]) => {
        kept.set(name.toLowerCase(), [value].flat());
        return response;
      },
      json: (said: unknown) => response.send(said),
      send: (said: unknown) => {
        answered.body = said;
      },
      end: () => {},
    };
    const handle = NextAuth(authOptions({ headers: new Headers(headers) }));
    await handle({ method, headers, body, cookies: this.cookies, query: { nextauth, ...query } }, response);
    answered.location = kept.get("location")?.[0] ?? "";
    for (const line of kept.get("set-cookie") ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies[name] = decodeURIComponent(value);
      if (/Max-Age=0/.test(line)) delete this.cookies[name];
    }
    return answered;
  }
}

const confirmed = (sub: string) => ({ sub, email: `${sub}@institute.example`, email_verified: true });

test("a confirmed address opens an account, which the identity signs in again until its session ends", () =>
  rolledBack(async () => {
    provider.who = confirmed("ada");
    const landing = "/sign-in?arrived=Asia%2FTokyo&returnTo=%2Fplanner";
    const first = new Visitor();
    expect(await first.goRound(landing)).toBe(landing);
    const ada = await findPersonByCookie(first.cookie);
    expect(ada).toMatchObject({ email: "ada@institute.example", access: "learner", timeZone: "Asia/Tokyo" });
    provider.who = { sub: "ada", email: "moved@institute.example", email_verified: true };
    const second = new Visitor();
    await second.goRound();
    const again = await findPersonByCookie(second.cookie);
    expect(again?.id).toBe(ada?.id);
    expect(again?.sessionId).not.toBe(ada?.sessionId);
    await endSessions(ada?.id ?? "");
    expect(await findPersonByCookie(second.cookie)).toBeNull();
  }));

test("an address that nobody confirmed, or that has an account, signs nobody in and links nothing", () =>
  rolledBack(async () => {
    provider.who = { sub: "eve", email: "eve@institute.example" };
    const visitor = new Visitor();
    expect(await visitor.goRound()).toBe("/sign-in?error=unconfirmed-address");
    const owner = await signedIn("learner");
    provider.who = { sub: "eve", email: owner.learner.email.toUpperCase(), email_verified: true };
    expect(await visitor.goRound()).toBe("/sign-in?error=known-address");
    // Nor does a browser that is signed in, without having asked for it.
    expect(await new Visitor(owner).goRound()).toBe("/sign-in?error=known-address");
    expect(visitor.cookie).toBeUndefined();
    const ofProvider = eq(identities.issuer, provider.issuer);
    expect(await database().select().from(identities).where(ofProvider)).toEqual([]);
  }));

test("a person who asked for it links an identity, which then signs them in and nobody else", () =>
  rolledBack(async () => {
    const owner = await signedIn("learner");
    await offerIdentity(owner.learner, { way: "oidc" });
    provider.who = { sub: "grace" };
    expect(await new Visitor(owner).goRound()).toBe("/account?identity=linked#identities");
    expect(await getOwnIdentities(owner.learner)).toMatchObject({
      linked: [{ name: "The institute", email: null }],
      offered: [],
    });
    const elsewhere = new Visitor();
    await elsewhere.goRound();
    expect((await findPersonByCookie(elsewhere.cookie))?.id).toBe(owner.learner.id);
    const other = await signedIn("learner");
    await offerIdentity(other.learner, { way: "oidc" });
    expect(await new Visitor(other).goRound()).toBe("/account?identity=taken#identities");
  }));

test("a second factor is asked for after the other service, too", () =>
  rolledBack(async () => {
    const owner = await signedIn("editor");
    await offerIdentity(owner.learner, { way: "oidc" });
    provider.who = { sub: "lise" };
    await new Visitor(owner).goRound();
    const code = (await recoveryCode(owner)).replaceAll("-", "");
    const visitor = new Visitor();
    const [, token = ""] = /^\/sign-in\/link\/(\S+)$/.exec(await visitor.goRound()) ?? [];
    expect(visitor.cookie).toBeUndefined();
    const link = { token, userAgent: "test" };
    expect(await signInByLink(link)).toBe("second-factor");
    expect(await signInByLink({ ...link, code })).toMatchObject({ personId: owner.learner.id });
  }));

test("an answer for another browser, a used one and a refusal sign nobody in", () =>
  rolledBack(async () => {
    provider.who = confirmed("mary");
    const visitor = new Visitor();
    const wrong = (name: string, value: string) => (back: URL) => {
      back.searchParams.set(name, value);
      return back;
    };
    let used = "";
    const failed = /^\/api\/auth\/error\?error=(?:OAuthCallback|Callback)$/;
    expect(await visitor.goRound("/", wrong("state", "forged"))).toMatch(failed);
    expect(await visitor.goRound("/", wrong("error", "access_denied"))).toMatch(failed);
    await visitor.goRound("/", (back) => {
      used = back.searchParams.get("code") ?? "";
      return back;
    });
    expect(await new Visitor().goRound("/", wrong("code", used))).toMatch(failed);
  }));

test("ten wrong passwords close the way to one account for a while, to the right one too", () =>
  rolledBack(async () => {
    const password = "four plain words here";
    const people = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`] as const;
    for (const email of people) await createPerson({ email, password, access: "learner", name: null });
    const [email, other] = people;
    const visitor = new Visitor();
    for (let tried = 0; tried < 10; tried += 1) {
      expect(await visitor.tryPassword(email, `wrong ${tried}`)).toBe("CredentialsSignin");
    }
    // In capitals it is the same account.
    expect(await visitor.tryPassword(email.toUpperCase(), password)).toBe("too-many");
    expect(await findPersonByCookie(visitor.cookie)).toBeNull();
    expect(await visitor.tryPassword(other, password)).toBeNull();
    expect(await findPersonByCookie(visitor.cookie)).toMatchObject({ email: other });
    // The count is kept apart from what is rolled back.
    const key = `sign-in-account:${email}`;
    await driver()`update rate_limits set expire = now() - interval '1 second' where key = ${key}`;
    expect(await new Visitor().tryPassword(email, password)).toBeNull();
  }));
