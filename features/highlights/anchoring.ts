/** A passage by its own words and those around it (W3C Web Annotation, TextQuoteSelector). */
export interface Quote {
  quote: string;
  prefix: string;
  suffix: string;
}

/** What has become of a kept passage: it stands there still, its paragraph reads otherwise, or nothing like it is left. */
export interface Standing {
  state: "present" | "changed" | "gone";
  /** How the paragraph reads now, where it was changed. */
  now: string | null;
}

/** How much of what stands around a passage is kept on each side. */
export const contextLength = 80;

/** Words as they are compared: white space is one space. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The passage between two places of a paragraph, with what stands around it. */
export function quoteOf(paragraph: string, start: number, end: number): Quote {
  return {
    quote: paragraph.slice(start, end),
    prefix: paragraph.slice(Math.max(0, start - contextLength), start),
    suffix: paragraph.slice(end, end + contextLength),
  };
}

/** Where the passage begins in a squeezed text; of several places the one with the same words around it. -1: nowhere. */
export function findQuote(text: string, { quote, prefix, suffix }: Quote): number {
  let best = -1;
  let bestLikeness = -1;
  for (let at = quote ? text.indexOf(quote) : -1; at >= 0; at = text.indexOf(quote, at + 1)) {
    const likeness = likenessAround(text, at, at + quote.length, { prefix, suffix });
    if (likeness > bestLikeness) {
      best = at;
      bestLikeness = likeness;
    }
  }
  return best;
}

function likenessAround(text: string, start: number, end: number, around: Omit<Quote, "quote">): number {
  const { prefix, suffix } = around;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

/** Fewer common words than this, and two paragraphs have nothing to do with each other. */
const leastLikeness = 0.25;

/**
 * What became of a passage: looked for where it was kept, then in the whole text, then by the words of its paragraph
 * where it was kept.
 */
export function standingOf(passage: Quote, own: readonly string[], whole: readonly string[]): Standing {
  const stands = (paragraph: string) => findQuote(paragraph, passage) >= 0;
  if (own.some(stands) || whole.some(stands)) return { state: "present", now: null };
  const words = wordsOf(`${passage.prefix} ${passage.quote} ${passage.suffix}`);
  let best: string | null = null;
  let bestLikeness = leastLikeness;
  for (const paragraph of own.length > 0 ? own : whole) {
    const likeness = commonShare(words, wordsOf(paragraph));
    if (likeness < bestLikeness) continue;
    best = paragraph;
    bestLikeness = likeness;
  }
  return best === null ? { state: "gone", now: null } : { state: "changed", now: best };
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Of the words of the shorter one, the share that both have: a passage is often a small part of its paragraph. */
function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const fewest = Math.min(a.size, b.size);
  if (fewest === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / fewest;
}
