import { createHash, randomBytes } from "node:crypto";

/** How long a token sent by mail is good for. */
export const tokenSeconds = 15 * 60;

/** A fresh secret for a link: 192 random bits as 32 characters, short enough for one line of a mail. */
export function makeToken(): string {
  return randomBytes(24).toString("base64url");
}

/** What is stored of a token: its SHA-256. A random secret of this length needs no slow hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A secret for a program, with a sign before it by which people and scanners of code know what it is. */
export function makeApiToken(): string {
  return `metier_${makeToken()}`;
}
