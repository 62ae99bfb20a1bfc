import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { childEnv } from "@/lib/env";
import { type Outcome, type Step, tool } from "./step";

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  numPendingTests: z.number(),
});

export const unitAndDatabase: Step = {
  name: "Unit and database tests",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "metier-vitest-"));
    const file = join(folder, "report.json");
    try {
      const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
      const ended = await tool("vitest/vitest.mjs", args, childEnv({ NODE_ENV: "test" }));
      return counted(report.parse(JSON.parse(readFileSync(file, "utf8"))), ended);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A file that could not be loaded has no failed test in it, but has failed all the same. */
function counted(told: z.infer<typeof report>, ended: Outcome): Outcome {
  if (told.numPendingTests > 0) console.log(`${told.numPendingTests} skipped`);
  const failed = Math.max(
    told.numFailedTests,
    ended.failed,
    told.numFailedTests === 0 ? told.numFailedTestSuites : 0,
  );
  return { passed: told.numPassedTests, failed };
}
