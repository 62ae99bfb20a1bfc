import type { Env } from "@/lib/env";

export const wayNames = ["github", "google", "oidc"] as const;
type WayName = (typeof wayNames)[number];

/** A service that the operator has set up for signing in. */
export interface WayIn {
  id: WayName;
  /** What people call it. */
  name: string;
  /** Whose word its subjects are, without a slash at the end. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** The services that people can sign in with here, in the order in which they are offered. */
export function waysIn(settings: Env): WayIn[] {
  const ways = [
    {
      id: "github" as const,
      name: "GitHub",
      issuer: "https://github.com",
      clientId: settings.GITHUB_CLIENT_ID,
      clientSecret: settings.GITHUB_CLIENT_SECRET,
    },
    {
      id: "google" as const,
      name: "Google",
      issuer: "https://accounts.google.com",
      clientId: settings.GOOGLE_CLIENT_ID,
      clientSecret: settings.GOOGLE_CLIENT_SECRET,
    },
    {
      id: "oidc" as const,
      name: settings.OIDC_NAME,
      issuer: settings.OIDC_ISSUER?.replace(/\/+$/, ""),
      clientId: settings.OIDC_CLIENT_ID,
      clientSecret: settings.OIDC_CLIENT_SECRET,
    },
  ];
  return ways.flatMap(({ issuer, clientId, clientSecret, ...way }) =>
    issuer && clientId && clientSecret ? [{ ...way, issuer, clientId, clientSecret }] : [],
  );
}

/** What an issuer is called: by the name of its way in, or by its host when it is not set up any more. */
export function nameOfIssuer(issuer: string, ways: readonly WayIn[]): string {
  return ways.find((way) => way.issuer === issuer)?.name ?? new URL(issuer).host;
}
