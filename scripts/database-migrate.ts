import { env } from "@/lib/env";
import { withDatabase } from "./database";
import { migrate } from "./migrate";

/** `npm run db:migrate` */
export async function main(): Promise<void> {
  await withDatabase((url) => migrate(env().DATABASE_DIRECT_URL ?? url));
  console.log("The database has the newest schema.");
}
