import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * A secret that must be read again, as text for the database: AES-256-GCM under a key made of the portal's own secret,
 * so that a copy of the database alone opens nothing.
 */
export function seal(secret: Uint8Array, portalSecret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(portalSecret), nonce);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** What was sealed. @throws Error when it was sealed under another secret, or changed. */
export function unseal(text: string, portalSecret: string): Uint8Array {
  const bytes = Buffer.from(text, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(portalSecret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

function keyOf(portalSecret: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", portalSecret, "", "metier second factor", 32));
}
