import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["app", "components", "db", "features", "lib", "public", "server"];
const files = [
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "scripts/build.ts",
  "scripts/build-elements.ts",
  "tsconfig.json",
];
/** Not part of what is built: what the build itself writes and what is read at run time. */
const aside = /^(public\/elements|db\/migrations|db\/seed)(\/|$)/;
const test = /\.test\.tsx?$/;

/** One hash over the content of everything that the build is made from. */
export function sourceHash(): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of [...folders.flatMap((folder) => walk(folder)), ...files].sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Every file below a folder, by its path from the root of the project; an absent folder has none. */
export function walk(folder: string, { withTests = false } = {}): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (aside.test(path) || (!withTests && test.test(path))) return [];
    if (entry.isDirectory()) return walk(path, { withTests });
    return entry.isFile() ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
