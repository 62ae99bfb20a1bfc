// Plain JavaScript that needs nothing installed: it is what makes the rest installable.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mendDriver } from "./mend-driver.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".metier-stamp");

/** Goes to the project's folder, reads `.env` if there is one, and installs what package-lock.json asks for. */
export function prepare() {
  process.chdir(root);
  if (existsSync(".env")) process.loadEnvFile(".env");
  if (!isInstalled()) install();
  mendDriver();
}

function wanted() {
  return createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}

function install() {
  console.log("Installing what the project needs …");
  // `npm ci` would delete what is there and fails where optional packages of other platforms cannot be had.
  const options = ["install", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath ?? "";
  const [command, ...first] = npm.endsWith("npm-cli.js") ? [process.execPath, npm] : ["npm"];
  const result = spawnSync(command, [...first, ...options], { stdio: "inherit" });
  if (result.status !== 0) {
    console.error("npm install did not succeed, so nothing was started.");
    process.exit(1);
  }
  // Written beside and renamed, so that a copy of the folder made by hard links is not changed with it.
  writeFileSync(`${stamp}.new`, wanted());
  renameSync(`${stamp}.new`, stamp);
}
