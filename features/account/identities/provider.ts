import type { NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { email } from "../input";
import type { WayIn } from "./way-in";

/** What a service says of a person, in OpenID Connect's words (Core 1.0 §5.1). */
interface Claims {
  sub: string;
  email?: string | undefined;
  email_verified?: boolean | string;
}

/** What next-auth is told of a way in. */
export function providerOf(way: WayIn): NextAuthOptions["providers"][number] {
  return way.id === "github" ? github(way) : openIdConnect(way);
}

/** `id` is the subject; `email` is there only when the service has confirmed it. */
export function profileOf(claims: Claims): { id: string; email: string | null } {
  const isConfirmed = String(claims.email_verified) === "true";
  return { id: claims.sub, email: (isConfirmed && email.safeParse(claims.email).data) || null };
}

/** State, proof key and nonce are the checks of OAuth 2.1 and OpenID Connect. */
function openIdConnect({ id, name, issuer, clientId, clientSecret }: WayIn): OAuthConfig<Claims> {
  return {
    ...{ id, name, clientId, clientSecret, profile: profileOf },
    type: "oauth",
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email" } },
    userinfo: {
      request: async ({ tokens, client }) => {
        // openid-client has checked them by now; next-auth's type knows only what was sent.
        const claims = (tokens as unknown as { claims: () => Claims }).claims();
        if (claims.email !== undefined) return claims;
        // With a code, the address may stand at the userinfo endpoint alone (Core 1.0 §5.4).
        const more = await client.userinfo<Claims>(tokens.access_token ?? "");
        return more.sub === claims.sub ? { ...more, ...claims } : claims;
      },
    },
  };
}

/** GitHub speaks OAuth alone: its numeric id is the subject, and a list says which address it has confirmed. */
function github({ id, name, clientId, clientSecret }: WayIn): OAuthConfig<Claims> {
  return {
    ...{ id, name, clientId, clientSecret, profile: profileOf },
    type: "oauth",
    issuer: "https://github.com/login/oauth",
    checks: ["pkce", "state"],
    authorization: {
      url: "https://github.com/login/oauth/authorize",
      params: { scope: "user:email" },
    },
    token: { url: "https://github.com/login/oauth/access_token" },
    userinfo: {
      url: "https://api.github.com/user",
      request: async ({ tokens, client }) => {
        const user = await client.userinfo(tokens.access_token ?? "");
        const answer = await fetch("https://api.github.com/user/emails", {
          headers: { authorization: `Bearer ${tokens.access_token}`, accept: "application/json" },
          signal: AbortSignal.timeout(3500),
        });
        return githubClaims(String(user.id), answer.ok ? await answer.json() : []);
      },
    },
  };
}

/** GitHub's list of addresses, as claims: the first among those it has confirmed. */
export function githubClaims(
  sub: string,
  emails: readonly { email: string; primary: boolean; verified: boolean }[],
): Claims {
  const confirmed = emails.find(({ primary, verified }) => primary && verified);
  return { sub, email: confirmed?.email, email_verified: confirmed !== undefined };
}
