import { z } from "zod";

/** What the operator may set. `.env.example` lists each with its default. */
const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().max(255).default("127.0.0.1"),
  APP_URL: z.url().max(2000).optional(),
  DATABASE_URL: z.string().max(2000).optional(),
  DATABASE_DIRECT_URL: z.string().max(2000).optional(),
  AUTH_SECRET: z.string().max(2000).optional(),
  DATA_DIR: z.string().max(2000).default(".data"),
  BUILD_DIR: z.string().max(2000).default(".build"),
  SMTP_URL: z.string().max(2000).optional(),
  MAIL_FROM: z.string().max(320).default("Metier <no-reply@localhost>"),
  GITHUB_CLIENT_ID: z.string().max(500).optional(),
  GITHUB_CLIENT_SECRET: z.string().max(500).optional(),
  GOOGLE_CLIENT_ID: z.string().max(500).optional(),
  GOOGLE_CLIENT_SECRET: z.string().max(500).optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  OIDC_CLIENT_ID: z.string().max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().max(500).optional(),
  OIDC_NAME: z.string().max(60).default("Single sign-on"),
  LINK_CHECKS: z.enum(["on", "off"]).default("off"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  CHROMIUM_PATH: z.string().max(2000).optional(),
  PATH: z.string().default("/usr/bin:/bin"),
});

/** What is worth nothing without the others of its group. */
const groups = [
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

const shape = settings.superRefine((given, context) => {
  for (const group of groups) {
    const absent = group.filter((name) => given[name] === undefined);
    if (absent.length === 0 || absent.length === group.length) continue;
    const message = `is needed beside ${group.filter((name) => !absent.includes(name)).join(" and ")}`;
    for (const name of absent) context.addIssue({ code: "custom", path: [name], message });
  }
});

export type Env = z.infer<typeof shape>;

let parsed: Env | undefined;

/**
 * The process environment, parsed once. The only reader of `process.env`.
 * An empty value counts as absent.
 * @throws Error naming every variable that is out of shape.
 */
export function env(): Env {
  if (parsed) return parsed;
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = shape.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not usable. ${lines.join("; ")}`);
  }
  parsed = result.data;
  return parsed;
}

/** Sets variables that were worked out after the start (the embedded database, the secret) and reads all anew. */
export function provideEnv(values: Partial<Record<keyof Env, string>>): Env {
  Object.assign(process.env, values);
  parsed = undefined;
  return env();
}

/** The whole environment for a child process, with the given variables set. */
export function childEnv(values: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...values };
}

/**
 * A variable that the work at hand cannot do without.
 * @throws Error naming the variable when it is not set.
 */
export function requireEnv(name: "DATABASE_URL" | "AUTH_SECRET"): string {
  const value = env()[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

/** The address under which people reach the portal, without a trailing slash. Never taken from `Host`. */
export function appUrl(): string {
  const { APP_URL, PORT } = env();
  return (APP_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
}

/** next-auth reads its own address from NEXTAUTH_URL and nowhere else; it is ours. */
export function tellNextAuthItsUrl(): void {
  process.env.NEXTAUTH_URL = appUrl();
}
