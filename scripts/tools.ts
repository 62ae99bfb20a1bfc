import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env } from "@/lib/env";
import { Refusal } from "./refusal";

/**
 * The file of a tool that lies on the PATH.
 * @throws Refusal naming it, and how it is had.
 */
export function requireTool(name: string, howToGetIt: string): string {
  const found = env()
    .PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
  if (!found) throw new Refusal(`${name} is absent: ${howToGetIt}`);
  return found;
}

/** Java, which runs, not only lies there. @throws Refusal when it does not. */
export function requireJava(): string {
  const java = requireTool("java", "install a Java runtime (Debian: apt-get install default-jre-headless).");
  if (spawnSync(java, ["-version"]).status !== 0) throw new Refusal("java is there but does not run.");
  return java;
}

/** Runs a tool to its end. What it says on both streams is kept. */
export function outcome(command: string, args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stderr.on("data", (part: Buffer) => parts.push(part));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, text: Buffer.concat(parts).toString("utf8") }));
  });
}
