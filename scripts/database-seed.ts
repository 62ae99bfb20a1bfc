import { resolve } from "node:path";
import { env } from "@/lib/env";
import { withDatabase } from "./database";
import { migrate } from "./migrate";
import { seed } from "./seed";

/** `npm run db:seed` */
export async function main(): Promise<void> {
  const { DATABASE_URL, DATABASE_DIRECT_URL, DATA_DIR } = env();
  await withDatabase(async (url) => {
    await migrate(DATABASE_DIRECT_URL ?? url);
    await seed({ isEmbedded: !DATABASE_URL, dataDirectory: resolve(DATA_DIR) });
  });
  console.log("What a fresh portal starts with is there.");
}
