import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { env } from "@/lib/env";
import { run } from "./children";
import { Refusal } from "./refusal";

/** The one without windows takes half the time of the others. */
const shell = "chromium-headless-shell";
const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const playwright = "node_modules/@playwright/test/cli.js";

/** A Chromium to test with: the one named, one that is there, or else one that gets installed. */
export async function findChromium(): Promise<string> {
  return named() ?? onPath([shell]) ?? installedByPlaywright() ?? onPath(names) ?? (await install());
}

function named(): string | undefined {
  const path = env().CHROMIUM_PATH;
  if (path && !existsSync(path)) throw new Refusal(`CHROMIUM_PATH names ${path}, where there is nothing.`);
  return path;
}

function installedByPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function onPath(names: readonly string[]): string | undefined {
  const folders = env().PATH.split(":");
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(
    (path) => existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0,
  );
}

async function install(): Promise<string> {
  console.log("There is no Chromium here; installing one …");
  const isRoot = process.getuid?.() === 0;
  const args = ["install", ...(isRoot ? ["--with-deps"] : []), "chromium"];
  if ((await run([process.execPath, playwright, ...args])) === 0) {
    const path = installedByPlaywright();
    if (path) return path;
  }
  for (const name of isRoot ? [shell, "chromium"] : []) {
    await run(["apt-get", "update"]);
    if ((await run(["apt-get", "install", "-y", name])) !== 0) continue;
    const path = onPath([name]);
    if (path) return path;
  }
  throw new Refusal("No Chromium was found and none could be installed: install one or set CHROMIUM_PATH.");
}
