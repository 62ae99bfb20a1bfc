import ts from "typescript";
import { at, directive, type Finding, type Source, search, whole } from "./source";

const isPageOrLayout = /^app\/(.+\/)?(page|layout|template|default)\.tsx$/;
const isRoute = /^app\/(.+\/)?route\.tsx?$/;

/** There are no Server Actions: every write goes through the door. */
export function noServerActions(source: Source): Finding[] {
  return search(source, "no-server-actions", (node) =>
    directive(node) === "use server" ? "use server" : undefined,
  );
}

/** Pages and layouts are rendered on the server; a part of them may be a client leaf in a file of its own. */
export function pagesOnTheServer(source: Source): Finding[] {
  if (!isPageOrLayout.test(source.path)) return [];
  return search(source, "pages-on-the-server", (node) =>
    directive(node) === "use client" ? "a page or layout is never a client file" : undefined,
  );
}

/** What only the server may load says so before anything else, so that a slip breaks the build. */
export function readsAndWritesOnTheServer(source: Source): Finding[] {
  if (!/^features\/.+\/(queries|mutations)\.ts$/.test(source.path)) return [];
  const [first] = source.tree.statements;
  const isMarked =
    first !== undefined &&
    ts.isImportDeclaration(first) &&
    first.importClause === undefined &&
    ts.isStringLiteral(first.moduleSpecifier) &&
    first.moduleSpecifier.text === "server-only";
  return isMarked
    ? []
    : [whole(source, "reads-and-writes-on-the-server", 'the first line is not import "server-only"')];
}

/** The front is the only cache of pages. */
export function onePageCache(source: Source): Finding[] {
  return search(source, "one-page-cache", (node) => {
    if (directive(node)?.startsWith("use cache")) return "use cache";
    if (ts.isImportSpecifier(node)) {
      const name = (node.propertyName ?? node.name).getText();
      if (/^(revalidateTag|revalidatePath|updateTag|unstable_cache|cacheLife|cacheTag)$/.test(name))
        return name;
    }
    const isSegmentSetting =
      source.path.startsWith("app/") &&
      ts.isVariableDeclaration(node) &&
      node.name.getText() === "revalidate";
    return isSegmentSetting ? "revalidate" : undefined;
  });
}

/**
 * A route file of the API only names what an endpoint declared: `export const { GET, POST } = door(endpoints)`.
 * Elsewhere (feeds, EPUB) it may answer GET and nothing else.
 */
export function routesThroughTheDoor(source: Source): Finding[] {
  if (!isRoute.test(source.path)) return [];
  const rule = "routes-through-the-door";
  return source.tree.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) || isDoor(statement) || isSetting(statement)) return [];
    if (!source.path.startsWith("app/api/") && !exportsOtherThanGet(statement)) return [];
    return [
      at(
        source,
        rule,
        statement,
        "a route file exports what door(…) or foreignDoor(…) gives, and nothing else",
      ),
    ];
  });
}

function isDoor(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(
    ({ name, initializer }) =>
      ts.isObjectBindingPattern(name) &&
      initializer !== undefined &&
      ts.isCallExpression(initializer) &&
      /^(door|foreignDoor)$/.test(initializer.expression.getText()),
  );
}

/** `export const dynamic = "force-dynamic"` and its like: a literal that Next reads. */
function isSetting(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(
    ({ name, initializer }) =>
      /^(dynamic|runtime|maxDuration)$/.test(name.getText()) &&
      initializer !== undefined &&
      ts.isLiteralExpression(initializer),
  );
}

function exportsOtherThanGet(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return false;
  if (ts.isFunctionDeclaration(statement)) return !/^(GET|HEAD)$/.test(statement.name?.text ?? "");
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.some(({ name }) => !/^(GET|HEAD)$/.test(name.getText()));
}
