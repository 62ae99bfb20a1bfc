import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";

let known: { addresses: Record<string, string>; readAt: number } | undefined;

/**
 * The address of a custom element's script, with the hash of its content in it.
 * @param name the file name of the element without `.ts`: `keep-button`.
 * @throws Error when no such element was built.
 */
export function elementUrl(name: string): string {
  const address = manifest()[name];
  if (!address) throw new Error(`There is no element called ${name}.`);
  return address;
}

/** Read once in production; in development again whenever it was written. */
function manifest(): Record<string, string> {
  const { BUILD_DIR, NODE_ENV } = env();
  if (known && NODE_ENV === "production") return known.addresses;
  const file = join(/* turbopackIgnore: true */ process.cwd(), BUILD_DIR, "elements.json");
  const readAt = statSync(file).mtimeMs;
  if (known?.readAt !== readAt) known = { addresses: JSON.parse(readFileSync(file, "utf8")), readAt };
  return known.addresses;
}
