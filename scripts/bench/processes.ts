import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { spawnFollower } from "../children";
import type { Beginning, Task } from "./bare";
import type { Outcome, Round } from "./load";

/** The generator of load, in a process of its own. */
export interface Loader {
  load: (round: Round) => Promise<Outcome>;
  stop: () => void;
}

/** The bare server, in a process of its own. */
export interface Bare {
  port: number;
  tell: (message: Beginning | Task) => Promise<void>;
  stop: () => void;
}

export async function startLoader(): Promise<Loader> {
  const { child } = await start<{ ready: true }>("bench/load");
  return {
    load: async (round) => {
      const outcome = await ask<Outcome | { failed: string }>(child, round);
      if ("failed" in outcome) throw new Error(`The load broke off: ${outcome.failed}`);
      return outcome;
    },
    stop: () => child.kill(),
  };
}

export async function startBare(): Promise<Bare> {
  const { child, said } = await start<{ port: number }>("bench/bare");
  return {
    port: said.port,
    tell: async (message) => void (await ask(child, message)),
    stop: () => child.kill(),
  };
}

async function start<T>(script: string): Promise<{ child: ChildProcess; said: T }> {
  const command = [process.execPath, "--conditions=react-server", "scripts/run.mjs", script];
  const child = spawnFollower(command, "TERM", { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [said] = await once(child, "message", { signal: AbortSignal.timeout(30_000) });
  return { child, said };
}

async function ask<T>(child: ChildProcess, message: object): Promise<T> {
  child.send(message);
  const [answer] = await once(child, "message", { signal: AbortSignal.timeout(60_000) });
  return answer;
}
