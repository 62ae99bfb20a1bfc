/** The most of each that a text of people has; a guide or an article has a tenth of it. */
const most = { signs: 2000, depth: 20, nested: 600 };

/** Signs that may open or close something: the parser looks from each of them for its counterpart. */
const signs = /[*_~[\]`<]/g;

/** What stands before the words of a line: quotations, and items of lists, each within the one before. */
const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const marker = />|[-+*]|\d+[.)]/g;

/**
 * Whether a text is so tangled that reading it as Markdown would keep a thread busy for seconds: work grows with the
 * square of the signs and of the nesting. It looks at each character once or twice itself.
 */
export function isTangled(source: string): boolean {
  if ((source.match(signs)?.length ?? 0) > most.signs) return true;
  let nested = 0;
  for (const line of source.split("\n")) {
    const depth = depthOf(line);
    if (depth > most.depth) return true;
    if (depth > 1) nested += depth;
  }
  return nested > most.nested;
}

/** How many containers a line may stand in: those that it names, and one for every two columns before. */
function depthOf(line: string): number {
  const named = containers.exec(line)?.[0];
  if (!named) return 0;
  const indent = /^[ \t]*/.exec(named)?.[0].replaceAll("\t", "    ").length ?? 0;
  return (named.match(marker)?.length ?? 0) + Math.floor(indent / 2);
}
