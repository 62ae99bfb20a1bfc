import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, it } from "vitest";
import { env, provideEnv } from "@/lib/env";

const example = parseEnv(readFileSync(".env.example", "utf8"));

it(".env.example names every variable an operator may set, and no other", () => {
  const shape = readFileSync("lib/env.ts", "utf8").split("export type Env")[0] ?? "";
  const known = [...shape.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
  const set = known.filter((name) => name !== "NODE_ENV" && name !== "PATH");
  expect(Object.keys(example).sort()).toEqual(set.sort());
});

it(".env.example works as it is and says what the defaults are", () => {
  const defaults = env();
  const settings = provideEnv(example);
  for (const name of ["PORT", "HOST", "DATA_DIR", "BUILD_DIR", "MAIL_FROM", "LOG_LEVEL"] as const) {
    expect(settings[name]).toBe(defaults[name]);
  }
});

it("half of what a service for signing in needs is refused, naming the other half", () => {
  const half = { OIDC_ISSUER: "https://login.example.org", OIDC_CLIENT_ID: "metier" };
  expect(() => provideEnv(half)).toThrow(
    "OIDC_CLIENT_SECRET: is needed beside OIDC_ISSUER and OIDC_CLIENT_ID",
  );
  expect(provideEnv({ ...half, OIDC_CLIENT_SECRET: "secret" }).OIDC_NAME).toBe("Single sign-on");
  provideEnv({ OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "" });
});
