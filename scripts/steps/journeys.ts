import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { closeDatabase } from "@/db/client";
import { childEnv, provideEnv } from "@/lib/env";
import { ended } from "../children";
import { findChromium } from "../chromium";
import { freePort } from "../ports";
import { seed } from "../seed";
import { serve } from "../serve";
import { startThrowAway } from "../test-database";
import { type Outcome, type Step, tool } from "./step";

const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Real people's stories in a real browser, on a portal of their own that is thrown away afterwards. */
export const journeys: Step = {
  name: "Journeys",
  run: async () => {
    const chromium = await findChromium();
    const database = await startThrowAway();
    try {
      const port = await freePort();
      const values = {
        DATABASE_URL: database.url,
        DATABASE_DIRECT_URL: "",
        AUTH_SECRET: randomBytes(32).toString("hex"),
        DATA_DIR: database.home,
        SMTP_URL: "",
        HOST: "127.0.0.1",
        PORT: `${port}`,
        APP_URL: `http://localhost:${port}`,
        LOG_LEVEL: "error",
        NODE_ENV: "production",
      } as const;
      provideEnv(values);
      await seed({ isEmbedded: true, dataDirectory: database.home });
      await closeDatabase();
      const { server } = await serve({ output: "ignore" });
      try {
        return await runPlaywright(join(database.home, "journeys.json"), chromium);
      } finally {
        server.kill("SIGTERM");
        if (!(await ended(server, 8000))) server.kill("SIGKILL");
      }
    } finally {
      await database.stop();
    }
  },
};

async function runPlaywright(file: string, chromium: string): Promise<Outcome> {
  const env = childEnv({ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const run = await tool("@playwright/test/cli.js", ["test", "--reporter=list,json"], env);
  const { stats, errors } = report.parse(JSON.parse(readFileSync(file, "utf8")));
  if (stats.skipped > 0) console.log(`${stats.skipped} skipped`);
  // A journey that passes only at the second try is not one to rely on.
  return {
    passed: stats.expected,
    failed: Math.max(stats.unexpected + stats.flaky + errors.length, run.failed),
  };
}
