import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret that signs sessions of a portal with an embedded database: made once, readable by its owner only. */
export function localSecret(dataDirectory: string): string {
  const file = join(dataDirectory, "secret");
  if (existsSync(file)) {
    const kept = readFileSync(file, "utf8").trim();
    if (Buffer.byteLength(kept) >= 32) return kept;
  }
  const made = randomBytes(48).toString("base64url");
  writeFileSync(file, made, { mode: 0o600 });
  return made;
}
