import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Refusal } from "./refusal";

const nobody = 65534;

/** How PostgreSQL is run here: the words before each of its commands, and where binaries and data lie. */
export interface PostgresAccount {
  prefix: string[];
  binaries: string;
  directory: string;
  /** Gives a file or folder to the user that PostgreSQL runs as. */
  handOver: (path: string) => void;
}

/**
 * PostgreSQL refuses to run as root. So root runs it in a user namespace where it is nobody; where that is forbidden
 * it becomes nobody for real, with copies in a place that nobody can reach; anybody else runs it directly.
 */
export function postgresAccount(binaries: string, directory: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { prefix: [], binaries, directory, handOver: () => {} };
  const namespace = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (works([...namespace, join(binaries, "postgres"), "--version"])) {
    return { prefix: namespace, binaries, directory, handOver: () => {} };
  }
  return asNobody(binaries, directory);
}

/** The second way for root: really another user. */
function asNobody(binaries: string, directory: string): PostgresAccount {
  const prefix = ["setpriv", "--reuid", `${nobody}`, "--regid", `${nobody}`, "--clear-groups"];
  if (!works([...prefix, "true"])) {
    throw new Refusal(
      "PostgreSQL does not run as root and neither unshare nor setpriv works here: set DATABASE_URL.",
    );
  }
  const handOver = (path: string) => chownSync(path, nobody, nobody);
  const reachable = (path: string) => works([...prefix, "ls", path]);
  const place = reachable(resolve(directory, ".."))
    ? directory
    : join("/var/lib/metier", createHash("sha256").update(resolve(directory)).digest("hex").slice(0, 12));
  mkdirSync(resolve(place, ".."), { recursive: true });
  mkdirSync(place, { recursive: true, mode: 0o700 });
  handOver(place);
  return { prefix, binaries: reachable(binaries) ? binaries : copied(binaries), directory: place, handOver };
}

/** Copies bin, lib and share beside each other to where every user may read them. */
function copied(binaries: string): string {
  const source = resolve(binaries, "..");
  const target = join(
    "/var/lib/metier/postgres",
    createHash("sha256").update(source).digest("hex").slice(0, 12),
  );
  if (!existsSync(join(target, "bin", "postgres")))
    cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  return join(target, "bin");
}

function works([file = "", ...args]: string[]): boolean {
  return spawnSync(file, args, { stdio: "ignore" }).status === 0;
}
