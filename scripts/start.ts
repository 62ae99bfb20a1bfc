import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stop as stopBundler } from "esbuild";
import { z } from "zod";
import { closeDatabase } from "@/db/client";
import { hasAdmin } from "@/features/account/access/queries";
import { type Env, env, provideEnv } from "@/lib/env";
import { buildWhenStale, bundleServer } from "./build";
import { buildElements, watchElements } from "./build-elements";
import { ended } from "./children";
import { assertReachable } from "./database";
import { takeLock } from "./lock";
import { migrate } from "./migrate";
import { keepMailing } from "./notice-mails";
import { isTaken } from "./ports";
import { keepPostgres } from "./postgres-keeper";
import { lineOf, Refusal } from "./refusal";
import { localSecret } from "./secret";
import { seed } from "./seed";
import { serve } from "./serve";
import { keepSweeping } from "./sweeping";

interface Options {
  dev: boolean;
  /** The process that must stay our parent, when npm started us. */
  watchedParent: number | undefined;
}

/** What has to be undone at the end, in the order in which it was done. */
const undo: (() => Promise<void> | void)[] = [];
let ending: Promise<never> | undefined;

/** Brings the portal up and stays with it until it is told to stop or a part of it dies. */
export async function start({ dev, watchedParent }: Options): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  if (watchedParent !== undefined) {
    setInterval(() => process.ppid !== watchedParent && void end(0), 500).unref();
  }
  try {
    const settings = await usableSettings();
    const isEmbedded = !settings.DATABASE_URL;
    const url = settings.DATABASE_URL ?? (await embeddedDatabase(resolve(settings.DATA_DIR)));
    await migrate(settings.DATABASE_DIRECT_URL ?? url);
    const isFirst = !existsSync(demoPeopleFile());
    await seed({ isEmbedded, dataDirectory: resolve(settings.DATA_DIR) });
    const lacksAdmin = !(await hasAdmin());
    await closeDatabase();
    await build(dev);
    const { server, address } = await serve({ dev });
    undo.push(() => stopServer(server));
    undo.push(keepMailing());
    undo.push(keepSweeping());
    server.once("exit", (code, signal) => void end(1, `The server ended by itself (${signal ?? code}).`));
    announce(address, isEmbedded && isFirst);
    if (lacksAdmin) console.log("Nobody is an admin yet: npm run admin -- create you@example.org");
  } catch (error) {
    if (ending) return;
    if (!(error instanceof Refusal)) console.error(error);
    await end(1, lineOf(error));
  }
}

/** The environment, with every reason not to start that shows before anything is touched. */
async function usableSettings(): Promise<Env> {
  const settings = readEnv();
  const { PORT, HOST, DATABASE_URL, AUTH_SECRET } = settings;
  if (AUTH_SECRET !== undefined && Buffer.byteLength(AUTH_SECRET) < 32) {
    throw new Refusal("AUTH_SECRET is shorter than 32 bytes: set one made by `openssl rand -hex 32`.");
  }
  if (DATABASE_URL && !AUTH_SECRET) {
    throw new Refusal(
      "With DATABASE_URL set, AUTH_SECRET of 32 bytes or more is needed: `openssl rand -hex 32`.",
    );
  }
  if (PORT !== 0 && (await isTaken(PORT, HOST))) {
    throw new Refusal(`Port ${PORT} of ${HOST} is taken: stop what listens there or set PORT.`);
  }
  if (DATABASE_URL) await assertReachable(settings.DATABASE_DIRECT_URL ?? DATABASE_URL);
  return settings;
}

function readEnv(): Env {
  try {
    return env();
  } catch (error) {
    throw new Refusal(lineOf(error));
  }
}

async function embeddedDatabase(home: string): Promise<string> {
  const release = takeLock(join(home, "lock"));
  if (!release) throw new Refusal(`Another copy of Metier runs on ${home}: stop it or set DATA_DIR.`);
  undo.push(release);
  const database = await keepPostgres(home);
  undo.push(() => database.stop());
  if (ending) return ending;
  provideEnv({ DATABASE_URL: database.url, AUTH_SECRET: env().AUTH_SECRET ?? localSecret(home) });
  return database.url;
}

async function build(dev: boolean): Promise<void> {
  const { BUILD_DIR } = env();
  if (!dev) {
    if ((await buildWhenStale()) === "built") console.log("Built.");
    // Its helper process would otherwise stay for as long as the portal runs.
    await stopBundler();
    return;
  }
  await buildElements(BUILD_DIR);
  await watchElements(BUILD_DIR);
  await bundleServer(BUILD_DIR);
}

async function stopServer(server: ChildProcess): Promise<void> {
  server.kill("SIGTERM");
  if (await ended(server, 5000)) return;
  server.kill("SIGKILL");
  await ended(server, 1000);
}

/** Undoes everything once, last things first: the server drains before its database goes. */
function end(code: number, line?: string): Promise<never> {
  ending ??= (async () => {
    if (line) console.error(line);
    setTimeout(() => process.exit(code || 1), 9500).unref();
    for (const step of undo.reverse()) await step();
    process.exit(code);
  })();
  return ending;
}

const demoPeople = z.array(z.object({ access: z.string(), email: z.string(), password: z.string() }));

function demoPeopleFile(): string {
  return join(env().DATA_DIR, "demo-people.json");
}

function announce(address: string, withPeople: boolean): void {
  if (withPeople && existsSync(demoPeopleFile())) {
    console.log(`Demo people, shown this once and kept in ${demoPeopleFile()}:`);
    for (const { access, email, password } of demoPeople.parse(
      JSON.parse(readFileSync(demoPeopleFile(), "utf8")),
    )) {
      console.log(`  ${access.padEnd(8)} ${email.padEnd(28)} ${password}`);
    }
  }
  console.log(`Metier is at ${address}`);
}
