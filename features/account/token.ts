import { createHash, randomBytes } from "node:crypto";

/** How long a token sent by mail is good for. */
export const tokenSeconds = 15 * 60;

/** A fresh secret for a link: 256 random bits as 43 characters. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: its SHA-256. A random 256-bit secret needs no slow hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
