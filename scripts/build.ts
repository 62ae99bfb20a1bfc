import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build as bundle, stop as stopBundler } from "esbuild";
import { childEnv, env } from "@/lib/env";
import { buildElements } from "./build-elements";
import { run } from "./children";
import { waitForLock } from "./lock";
import { Refusal } from "./refusal";
import { sourceHash } from "./staleness";

/** Builds elements, pages and front into BUILD_DIR unless what is there was made from the same sources. */
export async function buildWhenStale(): Promise<"built" | "fresh"> {
  const { BUILD_DIR } = env();
  mkdirSync(BUILD_DIR, { recursive: true });
  const release = await waitForLock(join(BUILD_DIR, "lock"), 600_000);
  try {
    const hash = sourceHash();
    if (isFresh(BUILD_DIR, hash)) return "fresh";
    rmSync(join(BUILD_DIR, "stamp"), { force: true });
    await buildElements(BUILD_DIR);
    await buildPages(BUILD_DIR);
    await bundleServer(BUILD_DIR);
    writeFileSync(join(BUILD_DIR, "stamp"), hash);
    return "built";
  } finally {
    release();
  }
}

/** Whether a folder holds a whole build of the sources as they are. */
export function isFresh(directory: string, hash = sourceHash()): boolean {
  const stamp = join(directory, "stamp");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** The front and the thread that Next lives in, each as one file; packages stay where they are. */
export async function bundleServer(directory: string): Promise<void> {
  await bundle({
    entryPoints: { server: "server/main.ts", "next-thread": "server/next-thread.ts" },
    outdir: directory,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}

async function buildPages(directory: string): Promise<void> {
  const base = relative(directory, "tsconfig.json");
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify({ extends: base }));
  const next = [process.execPath, "node_modules/next/dist/bin/next", "build"];
  const code = await run(next, {
    env: childEnv({ NODE_ENV: "production", BUILD_DIR: directory, NEXT_TELEMETRY_DISABLED: "1" }),
  });
  if (code !== 0) throw new Refusal("The pages could not be built; the reason stands above.");
}

/** `npm run build` */
export async function main(): Promise<void> {
  const made = await buildWhenStale();
  await stopBundler();
  console.log(made === "built" ? `Built into ${env().BUILD_DIR}.` : `${env().BUILD_DIR} is up to date.`);
}
