import { closeDatabase } from "@/db/client";
import { provideEnv } from "@/lib/env";
import { startThrowAway } from "./test-database";

/** Does work on a database of its own that is gone afterwards: nothing of the portal is read or changed. */
export async function withThrowAwayDatabase<T>(work: () => Promise<T>): Promise<T> {
  const database = await startThrowAway();
  provideEnv({ DATABASE_URL: database.url });
  try {
    return await work();
  } finally {
    await closeDatabase();
    await database.stop();
  }
}
