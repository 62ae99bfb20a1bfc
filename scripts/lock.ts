import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const owner = z.object({ pid: z.number().int(), born: z.string() });

/**
 * Takes a lock file for as long as this process lives, or gives null when a living process holds it.
 * A pid alone is not trusted, since it is used again after a restart: the time of birth goes with it.
 * @returns a function that gives the lock back.
 */
export function takeLock(file: string): (() => void) | null {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (isHeld(file)) return null;
      rmSync(file, { force: true });
    }
  }
  return null;
}

/** Takes a lock, waiting for its holder. @throws when the time is over. */
export async function waitForLock(file: string, milliseconds: number): Promise<() => void> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const release = takeLock(file);
    if (release) return release;
    if (performance.now() > deadline) throw new Error(`${file} is held by another process.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function isHeld(file: string): boolean {
  try {
    const { pid, born } = owner.parse(JSON.parse(readFileSync(file, "utf8")));
    return born !== "" && bornAt(pid) === born;
  } catch {
    return false;
  }
}

/** The start time of a process in kernel ticks, from field 22 of /proc/PID/stat; elsewhere only whether it lives. */
function bornAt(pid: number): string {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    }
    process.kill(pid, 0);
    return "alive";
  } catch {
    return "";
  }
}
