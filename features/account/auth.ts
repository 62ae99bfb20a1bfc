import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { appUrl, requireEnv, tellNextAuthItsUrl } from "@/lib/env";
import { linkSignIn, passwordSignIn, safeReturnTo } from "./input";
import { endSession, limitSignIn, signInByLink, signInByPassword } from "./mutations";

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
        credentials: { email: {}, password: {} },
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
          if (begun) await limit.forgive();
          return begun ? { id: begun.personId, sid: begun.sessionId } : null;
        },
      }),
      Credentials({
        id: "link",
        credentials: { token: {}, password: {}, timeZone: {} },
        async authorize(given, request) {
          const input = linkSignIn.safeParse(given);
          if (!input.success) return null;
          const begun = await signInByLink({
            ...input.data,
            userAgent: header(request.headers, "user-agent"),
          });
          return begun ? { id: begun.personId, sid: begun.sessionId } : null;
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

function header(headers: Record<string, string> | undefined, name: string): string | null {
  return headers?.[name] ?? null;
}
