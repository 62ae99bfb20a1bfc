import { checkArchitecture } from "../architecture/check";
import { type Step, tool, verdict } from "./step";

export const formatAndLint: Step = {
  name: "Format and lint",
  run: () => tool("@biomejs/biome/bin/biome", ["ci", "--max-diagnostics=30", "."]),
};

export const types: Step = {
  name: "Types",
  run: async () => {
    const typegen = await tool("next/dist/bin/next", ["typegen"]);
    return typegen.failed > 0 ? typegen : tool("typescript/bin/tsc", ["--noEmit"]);
  },
};

export const boundaries: Step = {
  name: "Boundaries",
  run: async () => {
    const { lines, seen } = checkArchitecture();
    for (const line of lines) console.error(line);
    console.log(`${seen} modules seen`);
    return verdict(lines.length === 0);
  },
};

export const unusedCode: Step = {
  name: "Unused code",
  run: () => tool("knip/bin/knip.js", ["--no-progress"]),
};
