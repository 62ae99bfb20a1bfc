import { expect, test } from "vitest";
import { githubClaims, profileOf, providerOf } from "./provider";

test("an address counts only when the service has confirmed it", () => {
  const of = (email_verified: boolean | string) =>
    profileOf({ sub: "7", email: "Ada@example.org", email_verified }).email;
  expect([of(true), of("true"), of(false), of("false")]).toEqual([
    "Ada@example.org",
    "Ada@example.org",
    null,
    null,
  ]);
  expect(profileOf({ sub: "7", email: "ada@example.org" })).toEqual({ id: "7", email: null });
  expect(profileOf({ sub: "7", email: "no address", email_verified: true }).email).toBeNull();
});

test("GitHub's confirmed first address is taken, never another", () => {
  const other = { email: "other@example.org", primary: false, verified: true };
  const first = { email: "first@example.org", primary: true, verified: true };
  expect(profileOf(githubClaims("7", [other, first]))).toEqual({ id: "7", email: "first@example.org" });
  expect(profileOf(githubClaims("7", [other, { ...first, verified: false }])).email).toBeNull();
  expect(profileOf(githubClaims("7", [])).email).toBeNull();
});

test("each service is asked with the checks of its protocol", () => {
  const way = { name: "N", issuer: "https://login.example.org", clientId: "a", clientSecret: "b" };
  expect(providerOf({ ...way, id: "oidc" })).toMatchObject({
    wellKnown: "https://login.example.org/.well-known/openid-configuration",
    checks: ["pkce", "state", "nonce"],
  });
  expect(providerOf({ ...way, id: "github" })).toMatchObject({ checks: ["pkce", "state"] });
});
