import { lineOf } from "./refusal";
import { build } from "./steps/build";
import { boundaries, formatAndLint, types, unusedCode } from "./steps/check";
import { journeys } from "./steps/journeys";
import { type Outcome, type Step, say } from "./steps/step";
import { unitAndDatabase } from "./steps/vitest";

/** What stands in one row runs at once. */
const check: Step[][] = [[types, formatAndLint, boundaries, unusedCode], [unitAndDatabase]];
const suites: Record<string, Step[][]> = {
  all: [...check, [build], [journeys]],
  check,
  e2e: [[build], [journeys]],
};

/** Runs a suite of steps, all of them whatever fails, and ends the process with the sum as the last line. */
export async function test(suite: string): Promise<void> {
  const steps = suites[suite];
  if (!steps) throw new Error(`There is no suite ${suite}.`);
  let passed = 0;
  let failed = 0;
  for (const row of steps) {
    for (const outcome of await Promise.all(row.map(attempt))) {
      passed += outcome.passed;
      failed += outcome.failed;
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

async function attempt(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.name}`);
  const began = performance.now();
  let outcome: Outcome;
  try {
    outcome = await step.run();
    // A step that looked at nothing has shown nothing.
    if (outcome.passed + outcome.failed === 0) throw new Error("Nothing was tested.");
  } catch (error) {
    console.error(lineOf(error));
    outcome = { passed: 0, failed: 1 };
  }
  say(step.name, outcome, performance.now() - began);
  return outcome;
}
