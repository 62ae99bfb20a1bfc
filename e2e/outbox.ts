import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { env } from "@/lib/env";

/** The link below `path` in the newest mail to this address, waiting for it to be written. */
export async function mailedLink(address: string, path = "/sign-in/link"): Promise<string> {
  const outbox = join(env().DATA_DIR, "outbox");
  let link: string | undefined;
  await expect
    .poll(() => {
      if (!existsSync(outbox)) return undefined;
      for (const file of readdirSync(outbox).sort().reverse()) {
        const mail = readFileSync(join(outbox, file), "utf8").replaceAll("=\n", "");
        if (mail.includes(`To: ${address}`)) {
          link = mail.split("\n").find((line) => line.startsWith("http") && line.includes(`${path}/`));
        }
        if (link) return link;
      }
      return undefined;
    })
    .toBeDefined();
  return link ?? "";
}
