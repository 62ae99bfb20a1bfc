import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { people } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import type { changeSettingsInput } from "../input";
import { getSettings, type Settings } from "./queries";

/** Changes what is given and leaves the rest. @throws AppError `conflict`, with what stands. */
export async function changeSettings(
  learner: Learner,
  ifMatch: string | null,
  input: z.infer<typeof changeSettingsInput>,
): Promise<Settings> {
  return inTransaction(async () => {
    const version = matchedVersion(ifMatch, learner.id);
    const [row] = await database()
      .update(people)
      .set({ ...input, version: sql`${people.version} + 1` })
      .where(and(eq(people.id, learner.id), eq(people.version, version)))
      .returning({ id: people.id });
    const current = await getSettings(learner);
    if (!row) throw new AppError("conflict", "Your settings were changed elsewhere.", { current });
    return current;
  });
}
