import { readFileSync } from "node:fs";
import { z } from "zod";

/** The lowest versions without a known advisory that touches us. */
export const floors: Record<string, string> = {
  "drizzle-orm": "0.45.2",
  next: "16.4.5",
  "next-auth": "4.24.15",
  nodemailer: "10.0.0",
  sharp: "0.35.5",
  zod: "4.6.6",
};

const lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

export interface Resolved {
  name: string;
  version: string;
}

/** Every copy of the packages with a floor in a lock file, nested ones too. */
export function resolvedVersions(file = "package-lock.json"): Resolved[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.entries(packages).flatMap(([path, { version }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    return version && name in floors ? [{ name, version }] : [];
  });
}

/** Whether `version` is at least `floor`; a pre-release of the floor is below it. */
export function isAtLeast(version: string, floor: string): boolean {
  const numbers = (text: string) => (text.split("-")[0] ?? "").split(".").map(Number);
  const [a, b] = [numbers(version), numbers(floor)];
  for (let index = 0; index < 3; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return !version.includes("-");
}
