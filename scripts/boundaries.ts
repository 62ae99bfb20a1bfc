import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const folders = ["app", "components", "db", "e2e", "features", "lib", "scripts", "server"];

const result = z.object({
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(
        z.object({ resolved: z.string(), module: z.string(), dependencyTypes: z.array(z.string()) }),
      ),
    }),
  ),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

export type Module = z.infer<typeof result>["modules"][number];

export interface Boundaries {
  modules: Module[];
  violations: { rule: string; from: string; to: string }[];
}

/** Every module of a tree with what it imports, and the imports that break a rule of .dependency-cruiser.mjs. */
export function cruise(root: string): Boundaries {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const tool = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = resolve(".dependency-cruiser.mjs");
  const run = spawnSync(process.execPath, [tool, "--config", config, "--output-type", "json", ...present], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout) throw new Error(`dependency-cruiser said nothing but: ${run.stderr}`);
  const { modules, summary } = result.parse(JSON.parse(run.stdout));
  return {
    modules,
    violations: summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to })),
  };
}
