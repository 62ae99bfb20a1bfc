import ts from "typescript";
import { dotted, type Finding, isTest, type Source, search } from "./source";

/** Only lib/env.ts and root configs read the environment; the `.mjs` bootstraps do, since nothing is installed yet. */
export function environmentInOnePlace(source: Source): Finding[] {
  if (source.path === "lib/env.ts" || !source.path.includes("/")) return [];
  return search(source, "environment-in-one-place", (node) =>
    dotted(node) === "process.env" ? "process.env is read by lib/env.ts only" : undefined,
  );
}

/** The clock and every locale belong to lib/dates.ts and lib/money.ts. */
export function clockAndLocaleInOnePlace(source: Source): Finding[] {
  if (/^lib\/(dates|money|browser-clock)\.ts$/.test(source.path) || isTest(source.path)) return [];
  return search(source, "clock-and-locale-in-one-place", (node) => {
    const name = dotted(node);
    if (name && /^(globalThis\.)?Intl\.\w*Format$/.test(name))
      return `${name} belongs to lib/dates.ts or lib/money.ts`;
    if (name === "Date.now") return "the clock is read by lib/dates.ts#now only";
    if (name && /\.toLocale\w*String$/.test(name))
      return "formatting belongs to lib/dates.ts or lib/money.ts";
    const isBareDate =
      ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0;
    return isBareDate ? "the clock is read by lib/dates.ts#now only" : undefined;
  });
}

/** Next asks for default exports, and so do the configs of tools; nothing else does. */
export function namedExports(source: Source): Finding[] {
  if (source.path.startsWith("app/") || !source.path.includes("/")) return [];
  return search(source, "named-exports", (node) => {
    const isDefault =
      (ts.isExportAssignment(node) && !node.isExportEquals) ||
      (ts.canHaveModifiers(node) &&
        ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
      (ts.isExportSpecifier(node) && node.name.getText() === "default");
    return isDefault ? "only app and configs export a default" : undefined;
  });
}

/** A silenced tool says why; whole files are never silenced. (Biome asks for the reason of its own comments.) */
export function silencedWithReason(source: Source): Finding[] {
  const lines = source.text.split("\n");
  return lines.flatMap((line, index) => {
    const comment =
      /(?:^|\s)\/[/*]\s*(@ts-expect-error|@ts-ignore|@ts-nocheck|eslint-disable\S*|biome-ignore\S*)(.*)$/.exec(
        line,
      );
    if (!comment) return [];
    const [, tool = "", rest = ""] = comment;
    const isReasoned = rest.replace(/^.*?[:\s]/, "").replace(/[^\p{L}]/gu, "").length >= 10;
    const isFine = (tool === "@ts-expect-error" || tool === "biome-ignore") && isReasoned;
    if (isFine) return [];
    return [
      {
        rule: "silenced-with-reason",
        path: source.path,
        line: index + 1,
        message: `${tool} without a reason`,
      },
    ];
  });
}

/** What is left to do is an issue, not a comment. */
export function noPromises(source: Source): Finding[] {
  return source.text.split("\n").flatMap((line, index) =>
    /(^|\s)(\/\/|\/?\*).*\b(TODO|FIXME|XXX)\b/.test(line)
      ? [
          {
            rule: "no-promises",
            path: source.path,
            line: index + 1,
            message: "a comment that promises work",
          },
        ]
      : [],
  );
}
