import { existsSync, readdirSync } from "node:fs";
import { run } from "./children";

/**
 * `npm run verify`: what needs Java, Python, many minutes or a kill. Each check is a script `verify-NAME.ts` that
 * exits 1 when it fails or when a tool it needs is absent, and says which.
 */
export async function main(names: string[]): Promise<void> {
  const present = readdirSync("scripts").flatMap((file) => /^verify-(.+)\.ts$/.exec(file)?.[1] ?? []);
  const chosen = names.length > 0 ? names : present.sort();
  let failed = 0;
  for (const name of chosen) {
    console.log(`\n── ${name}`);
    if (!(await passes(name))) failed += 1;
  }
  if (chosen.length === 0) {
    console.error("There is no check to run.");
    process.exit(1);
  }
  console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

async function passes(name: string): Promise<boolean> {
  if (!existsSync(`scripts/verify-${name}.ts`)) {
    console.error(`There is no check ${name}.`);
    return false;
  }
  const command = [process.execPath, "--conditions=react-server", "scripts/run.mjs", `verify-${name}`];
  const code = await run(command);
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}`);
  return code === 0;
}
