import { run } from "../children";

export interface Outcome {
  passed: number;
  failed: number;
}

/** One step of `npm test`. What is no test counts as one. */
export interface Step {
  name: string;
  run: () => Promise<Outcome>;
}

/** Runs a tool from node_modules; passed when it exits with 0. */
export async function tool(script: string, args: string[], env?: NodeJS.ProcessEnv): Promise<Outcome> {
  const code = await run([process.execPath, `node_modules/${script}`, ...args], env ? { env } : {});
  return verdict(code === 0);
}

export function verdict(isGood: boolean): Outcome {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function say(name: string, { passed, failed }: Outcome, milliseconds: number): void {
  const mark = failed > 0 ? "✗" : "✓";
  console.log(`${mark} ${name}: ${passed} passed, ${failed} failed, ${(milliseconds / 1000).toFixed(1)} s`);
}
