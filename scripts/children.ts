import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";

let setpriv: boolean | undefined;

/** Whether `setpriv --pdeathsig` exists here (util-linux; not on macOS or busybox). */
function canFollowParent(): boolean {
  setpriv ??= spawnSync("setpriv", ["--pdeathsig", "TERM", "true"], { stdio: "ignore" }).status === 0;
  return setpriv;
}

/** The command with a prefix that has the kernel signal it when this process dies, even by kill -9. */
export function followingParent(command: string[], signal: "INT" | "TERM"): string[] {
  return canFollowParent() ? ["setpriv", "--pdeathsig", signal, ...command] : command;
}

/** Starts a child that does not outlive this process, in a session of its own so that Ctrl-C reaches only us. */
export function spawnFollower(
  command: string[],
  signal: "INT" | "TERM",
  options: SpawnOptions,
): ChildProcess {
  const [file = "", ...args] = followingParent(command, signal);
  return spawn(file, args, { detached: true, ...options });
}

/** Runs a command to its end and gives its exit code; null means that a signal ended it. */
export function run(command: string[], options: SpawnOptions = {}): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawnFollower(command, "TERM", { stdio: "inherit", detached: false, ...options });
    child.once("error", reject);
    child.once("exit", resolve);
  });
}

/** Waits until a child has ended; true when it did within the time. */
export function ended(child: ChildProcess, milliseconds: number): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
