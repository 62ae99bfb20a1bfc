import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { childEnv, env } from "@/lib/env";
import { spawnFollower } from "./children";
import { Refusal } from "./refusal";

const greeting = z.object({ listening: z.string() });

interface Serving {
  server: ChildProcess;
  address: string;
}

/** Starts the front and waits for its word that it listens. The environment is the one of this process. */
export function serve({
  dev = false,
  values = {} as Record<string, string>,
  output = "inherit" as "inherit" | "ignore" | "pipe",
}): Promise<Serving> {
  const command = [process.execPath, join(env().BUILD_DIR, "server.mjs"), ...(dev ? ["--dev"] : [])];
  const server = spawnFollower(command, "TERM", {
    env: childEnv({ NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1", ...values }),
    // Whoever reads the log reads both streams.
    stdio: ["ignore", output, output === "pipe" ? "pipe" : "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      server.kill("SIGKILL");
      reject(new Refusal("The server did not begin to listen within a minute."));
    }, 60_000);
    server.once("error", reject);
    server.once("exit", (code, signal) => {
      clearTimeout(tooLate);
      reject(new Refusal(`The server ended before it listened (${signal ?? code}).`));
    });
    server.on("message", (message) => {
      const said = greeting.safeParse(message);
      if (!said.success) return;
      clearTimeout(tooLate);
      resolve({ server, address: said.data.listening });
    });
  });
}
