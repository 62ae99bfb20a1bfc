import ts from "typescript";

/** One file of ours, read and parsed. */
export interface Source {
  path: string;
  text: string;
  tree: ts.SourceFile;
}

/** What is wrong, and where. */
export interface Finding {
  rule: string;
  path: string;
  line: number;
  message: string;
}

export function parse(path: string, text: string): Source {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind) };
}

/** Every node of a file for which `is` answers with a message, as findings of one rule. */
export function search(source: Source, rule: string, is: (node: ts.Node) => string | undefined): Finding[] {
  const found: Finding[] = [];
  const visit = (node: ts.Node) => {
    const message = is(node);
    if (message) found.push(at(source, rule, node, message));
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return found;
}

export function at(source: Source, rule: string, node: ts.Node, message: string): Finding {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree));
  return { rule, path: source.path, line: line + 1, message };
}

/** A finding about the file as a whole. */
export function whole(source: Source, rule: string, message: string): Finding {
  return { rule, path: source.path, line: 1, message };
}

/** The directives a file or a function begins with: `use client`, `use server`, `use cache`. */
export function directive(node: ts.Node): string | undefined {
  if (!ts.isExpressionStatement(node) || !ts.isStringLiteral(node.expression)) return undefined;
  return node.expression.text;
}

/** `process.env`, `Date.now`: a property read, as text. */
export function dotted(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node) ? node.getText().replace(/\s+/g, "") : undefined;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith("e2e/");
}
