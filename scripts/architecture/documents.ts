import ts from "typescript";
import type { Module } from "../boundaries";
import { directive, type Finding, type Source, search, whole } from "./source";

const rule = "documents-without-client-code";
const isDocument = (path: string) => /^app\/\((?:site|embed)\)\//.test(path);

/** Next streams these and then needs its own scripts to put them in place. */
export function noStreamedFiles(source: Source): Finding[] {
  return isDocument(source.path) && /\/(loading|error|not-found|global-error)\.tsx?$/.test(source.path)
    ? [whole(source, "documents-without-streaming", "documents have no loading, error or not-found file")]
    : [];
}

/** Whatever a document reaches by imports is server code without Next's client modules. */
export function documentsWithoutClientCode(sources: Source[], modules: Module[]): Finding[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = reachable(modules, isDocument);
  return [...reached].flatMap((path) => {
    const source = byPath.get(path);
    if (!source)
      return path.endsWith(".module.css")
        ? [{ rule, path, line: 1, message: "a CSS module in a document" }]
        : [];
    return search(source, rule, (node) => {
      if (directive(node) === "use client") return "a document reaches this client file";
      if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) return clientImport(node);
      return undefined;
    });
  });
}

function clientImport(node: ts.ImportDeclaration): string | undefined {
  const from = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : "";
  if (/^next\/(link|image|headers|script|dynamic|form|legacy\/image)(\.js)?$/.test(from))
    return `a document reaches ${from}`;
  if (/\.module\.css$/.test(from)) return "a document reaches a CSS module";
  const named = node.importClause?.namedBindings;
  const isStreaming =
    from === "react" &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.some((element) => (element.propertyName ?? element.name).getText() === "Suspense");
  return isStreaming ? "a document reaches Suspense" : undefined;
}

/** Every module that is imported, however far down, from the ones that `isRoot` names; type imports load nothing. */
function reachable(modules: Module[], isRoot: (path: string) => boolean): Set<string> {
  const byPath = new Map(modules.map((module) => [module.source, module]));
  const reached = new Set<string>();
  const waiting = modules.map(({ source }) => source).filter(isRoot);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path) || path.includes("node_modules/")) continue;
    reached.add(path);
    for (const { resolved, dependencyTypes } of byPath.get(path)?.dependencies ?? []) {
      if (!dependencyTypes.includes("type-only")) waiting.push(resolved);
    }
  }
  return reached;
}
