import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { appUrl, env, requireEnv, tellNextAuthItsUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { readCookie } from "@/lib/http/cookie";
import { linkIdentity, mayLeaveOrReturn, signInByIdentity } from "./identities/mutations";
import { providerOf } from "./identities/provider";
import { waysIn } from "./identities/way-in";
import { linkSignIn, passwordSignIn, safeReturnTo, timeZone } from "./input";
import { signInByLink } from "./links/mutations";
import { type Begun, endSession, limitSignIn, signInByPassword } from "./mutations";
import { findPersonByCookie, sessionCookieName } from "./session";
import { hashToken } from "./token";

/**
 * next-auth with its ways in, all through a row of `sessions` whose id travels in the signed token: by address and
 * password, by a link from a mail, and by the services that are set up. What the browser sends to change the session is
 * ignored.
 */
export function authOptions(asked: Pick<Request, "headers">): NextAuthOptions {
  return {
    secret: requireEnv("AUTH_SECRET"),
    session: { strategy: "jwt", maxAge: 30 * 86_400 },
    useSecureCookies: appUrl().startsWith("https:"),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        id: "credentials",
        credentials: { email: {}, password: {}, code: {} },
        async authorize(given, request) {
          const input = passwordSignIn.safeParse(given);
          if (!input.success) return null;
          const address = header(request.headers, "x-client-address") ?? "unknown";
          const limit = await limitSignIn(input.data.email, address);
          if (limit.isClosed) throw new Error("too-many");
          const begun = await signInByPassword({
            ...input.data,
            userAgent: header(request.headers, "user-agent"),
          });
          const user = userOf(begun);
          if (user) await limit.forgive();
          return user;
        },
      }),
      Credentials({
        id: "link",
        credentials: { token: {}, password: {}, code: {}, timeZone: {} },
        async authorize(given, request) {
          const input = linkSignIn.safeParse(given);
          if (!input.success) return null;
          const address = header(request.headers, "x-client-address") ?? "unknown";
          const limit = await limitSignIn(`link ${hashToken(input.data.token)}`, address);
          if (limit.isClosed) throw new Error("too-many");
          return userOf(
            await signInByLink({ ...input.data, userAgent: header(request.headers, "user-agent") }),
          );
        },
      }),
      ...waysIn(env()).map(providerOf),
    ],
    callbacks: {
      signIn: ({ user, account }) =>
        account?.type !== "oauth" || arrive(user, account.provider, asked.headers),
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as { sid?: string }).sid } : token),
      session: ({ session, token }) => ({
        expires: session.expires,
        signedIn: typeof token.sid === "string",
      }),
      redirect: ({ url }) => {
        const path = url.startsWith(appUrl()) ? url.slice(appUrl().length) : url;
        return `${appUrl()}${safeReturnTo(path)}`;
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await endSession(token.sid);
      },
    },
    // The door logs refusals by itself; next-auth would print its own.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

/** next-auth's own handler, called by the foreign door. */
export async function answerAuth(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  const [action, way] = (await context.params).nextauth;
  if ((action === "signin" || action === "callback") && isWayIn(way)) {
    const address = request.headers.get("x-client-address") ?? "unknown";
    if (!(await mayLeaveOrReturn(address))) throw new AppError("too-many", "Too many tries. Wait a little.");
  }
  tellNextAuthItsUrl();
  const handler = NextAuth(authOptions(request)) as (request: Request, context: unknown) => Promise<Response>;
  return handler(request, context);
}

/** Whether a service by this name sends people back to us. */
export function isWayIn(name: string | undefined): boolean {
  return waysIn(env()).some(({ id }) => id === name);
}

/**
 * Somebody comes back from a service: to link it, where this browser's person has asked for that, else to sign in.
 * @returns true to go on with a session, which `user` carries on to `jwt`; else where to go instead
 */
async function arrive(user: Arriving, provider: string, headers: Headers): Promise<boolean | string> {
  const way = waysIn(env()).find(({ id }) => id === provider);
  if (!way) return false;
  const claimed = { issuer: way.issuer, subject: user.id, email: user.email ?? null };
  const cookies = headers.get("cookie");
  const person = await findPersonByCookie(readCookie(cookies, sessionCookieName()));
  const linked = await linkIdentity(person, claimed);
  if (linked) return `${appUrl()}/account?identity=${linked}#identities`;
  const arrived = await signInByIdentity(claimed, {
    userAgent: headers.get("user-agent"),
    timeZone: timeZone.safeParse(landingOf(cookies)?.searchParams.get("arrived")).data,
  });
  if ("refused" in arrived) return `${appUrl()}/sign-in?error=${arrived.refused}`;
  if ("codeAt" in arrived) return arrived.codeAt;
  Object.assign(user, { id: arrived.personId, sid: arrived.sessionId });
  return true;
}

interface Arriving {
  id: string;
  email?: string | null;
}

/** Where the browser wanted to land: next-auth keeps it in a cookie, and our own pages put their time zone there. */
function landingOf(cookies: string | null): URL | null {
  const prefix = appUrl().startsWith("https:") ? "__Secure-" : "";
  const kept = readCookie(cookies, `${prefix}next-auth.callback-url`) ?? "";
  return URL.canParse(kept) ? new URL(kept) : null;
}

/** What next-auth makes a token of. Its page of errors learns what is still asked for. */
function userOf(begun: Begun) {
  if (begun === "second-factor") throw new Error("second-factor");
  return begun && { id: begun.personId, sid: begun.sessionId };
}

function header(headers: Record<string, string> | undefined, name: string): string | null {
  return headers?.[name] ?? null;
}
