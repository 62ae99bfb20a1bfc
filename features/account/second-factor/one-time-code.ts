import { createHmac } from "node:crypto";
import type { Temporal } from "@/lib/dates";

/** Seconds that a code stands (RFC 6238 §5.2). */
const stepSeconds = 30;

/** The time step that an instant lies in. */
export function stepAt(at: Temporal.Instant): number {
  return Math.floor(at.epochMilliseconds / 1000 / stepSeconds);
}

/** The code of one time step: HMAC-SHA-1 of the counter, truncated (RFC 4226 §5.3, RFC 6238 §4). */
export function codeOf(secret: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/**
 * The time step for which a code is right, or null. Clocks may differ by one step either way (RFC 6238 §5.2); steps
 * up to `after` are spent.
 */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  at: Temporal.Instant,
  after: number,
): number | null {
  const present = stepAt(at);
  const right = [present, present - 1, present + 1].find(
    (step) => step > after && codeOf(secret, step) === code,
  );
  return right ?? null;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Base 32 without padding (RFC 4648 §6), as authenticator apps take a secret. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

/** The address by which an authenticator app takes the secret over. */
export function otpauthAddress(secret: string, account: string): string {
  const name = `Metier:${encodeURIComponent(account)}`;
  return `otpauth://totp/${name}?secret=${secret}&issuer=Metier&algorithm=SHA1&digits=6&period=${stepSeconds}`;
}
