import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { nameOfIssuer, waysIn } from "./way-in";

const oidc = {
  OIDC_ISSUER: "https://login.example.org/realms/staff/",
  OIDC_CLIENT_ID: "metier",
  OIDC_CLIENT_SECRET: "secret",
  OIDC_NAME: "The institute",
};

test("nobody is offered a service that is not set up", () => {
  expect(waysIn(env())).toEqual([]);
  expect(waysIn({ ...env(), GITHUB_CLIENT_ID: "only half" })).toEqual([]);
});

test("a service that is set up has its name and issuer", () => {
  const google = { GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "secret" };
  const ways = waysIn({ ...env(), ...google, ...oidc });
  expect(ways.map(({ id, name, issuer }) => [id, name, issuer])).toEqual([
    ["google", "Google", "https://accounts.google.com"],
    ["oidc", "The institute", "https://login.example.org/realms/staff"],
  ]);
  expect(nameOfIssuer("https://login.example.org/realms/staff", ways)).toBe("The institute");
  expect(nameOfIssuer("https://github.com", ways)).toBe("github.com");
});
