import { readFileSync } from "node:fs";
import { cruise, type Module } from "../boundaries";
import { walk } from "../staleness";
import { documentsWithoutClientCode, noStreamedFiles } from "./documents";
import { closedVocabulary, kebabCase, knownFolders, noBarrels, rulesHaveTests, shortFiles } from "./names";
import {
  noServerActions,
  onePageCache,
  pagesOnTheServer,
  readsAndWritesOnTheServer,
  routesThroughTheDoor,
} from "./pages";
import {
  clockAndLocaleInOnePlace,
  environmentInOnePlace,
  namedExports,
  noPromises,
  silencedWithReason,
} from "./places";
import { type Finding, parse, type Source } from "./source";

const rules = [
  environmentInOnePlace,
  clockAndLocaleInOnePlace,
  namedExports,
  silencedWithReason,
  noPromises,
  noServerActions,
  pagesOnTheServer,
  readsAndWritesOnTheServer,
  onePageCache,
  routesThroughTheDoor,
  noStreamedFiles,
  knownFolders,
  closedVocabulary,
  kebabCase,
  noBarrels,
  shortFiles,
];

/** All that the textual rules find in some sources. */
export function findings(sources: Source[], modules: Module[]): Finding[] {
  const paths = new Set(sources.map(({ path }) => path));
  return [
    ...sources.flatMap((source) => [
      ...rules.flatMap((rule) => rule(source)),
      ...rulesHaveTests(source, paths),
    ]),
    ...documentsWithoutClientCode(sources, modules),
  ];
}

/** Checks the project's own files. @returns lines to print and how many modules were seen. */
export function checkArchitecture(): { lines: string[]; seen: number } {
  const sources = ownFiles().map((path) => parse(path, readFileSync(path, "utf8")));
  const { modules, violations } = cruise(".");
  const seen = modules.filter(({ source }) => /\.tsx?$/.test(source) && !source.includes("node_modules/"));
  const lines = [
    ...violations.map(({ rule, from, to }) => `${from} → ${to}  ${rule}`),
    ...findings(sources, modules).map(
      ({ rule, path, line, message }) => `${path}:${line}  ${message}  ${rule}`,
    ),
  ];
  // dependency-cruiser reports success when it understands nothing: every source file has to be among what it saw.
  const known = new Set(seen.map(({ source }) => source));
  const unseen = sources.filter(({ path }) => path.includes("/") && !known.has(path));
  if (seen.length === 0 || unseen.length > 0) {
    lines.push(
      `dependency-cruiser saw ${seen.length} modules and missed ${unseen.map(({ path }) => path).join(", ")}`,
    );
  }
  return { lines, seen: seen.length };
}

function ownFiles(): string[] {
  const folders = ["app", "components", "db", "e2e", "features", "lib", "scripts", "server"];
  return folders
    .flatMap((folder) => walk(folder, { withTests: true }))
    .filter((path) => /\.tsx?$/.test(path));
}
