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
