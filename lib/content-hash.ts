import { createHash } from "node:crypto";

/**
 * SHA-256 (hex) of a content in canonical form: keys sorted at every level, arrays in their order, absent and
 * `undefined` alike. Equal texts have equal hashes, whatever order a database or a form gave the keys.
 */
export function contentHash(content: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(content)))
    .digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
