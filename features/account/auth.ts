import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { appUrl, requireEnv, tellNextAuthItsUrl } from "@/lib/env";
import { linkSignIn, passwordSignIn, safeReturnTo } from "./input";
import { signInByLink } from "./links/mutations";
import { type Begun, endSession, limitSignIn, signInByPassword } from "./mutations";
import { hashToken } from "./token";

/**
 * next-auth with two ways in, both through a row of `sessions` whose id travels in the signed token: by address and
 * password, and by a link from a mail. What the browser sends to change the session is ignored.
 */
function authOptions(): NextAuthOptions {
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
    ],
    callbacks: {
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
  tellNextAuthItsUrl();
  const handler = NextAuth(authOptions()) as (request: Request, context: unknown) => Promise<Response>;
  return handler(request, context);
}

/** What next-auth makes a token of. Its page of errors learns what is still asked for. */
function userOf(begun: Begun) {
  if (begun === "second-factor") throw new Error("second-factor");
  return begun && { id: begun.personId, sid: begun.sessionId };
}

function header(headers: Record<string, string> | undefined, name: string): string | null {
  return headers?.[name] ?? null;
}
