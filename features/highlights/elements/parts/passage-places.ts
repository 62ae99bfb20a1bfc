import { findQuote } from "../../anchoring";
import type { Highlight } from "../../queries";

/** The text of the page, which alone has passages. */
export const main = document.querySelector("main") as HTMLElement;

/** What can hold a passage: a paragraph and the like, without anything to press in it. */
const blocks = ":is(p, li, dd, td, blockquote)";

export function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(blocks);
  return block && main.contains(block) && isOfWords(block) ? block : null;
}

function isOfWords(block: Element): boolean {
  return (
    !block.closest(".kept-tools") &&
    !block.querySelector(`:is(${blocks}, button, input, select, ul, ol):not(.kept-tools, .kept-tools *)`)
  );
}

/** The squeezed words of a block, with the place of each sign in the page. */
export function wordsOf(block: HTMLElement) {
  let text = "";
  const places: [Text, number][] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(".kept-tools")) continue;
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1) {
      const sign = /\s/.test(data.charAt(at)) ? " " : data.charAt(at);
      if (sign === " " && (text === "" || text.endsWith(" "))) continue;
      text += sign;
      places.push([node as Text, at]);
    }
  }
  return { text, places };
}

export function headingOf(block: Element): string | undefined {
  for (let at: Element | null = block; at && at !== main; at = at.parentElement) {
    const heading = at.querySelector(":scope > :is(h2, h3)[id], :scope > .entry-head > h3[id]");
    if (heading) return heading.id;
  }
  return undefined;
}

/** Where a passage stands: under its heading if it does there, else anywhere, the best likeness first. */
export function findPlace(passage: Highlight): { block: HTMLElement; start: number } | null {
  const found = [...main.querySelectorAll<HTMLElement>(blocks)].filter(isOfWords).flatMap((block) => {
    const { text } = wordsOf(block);
    const start = findQuote(text, passage);
    if (start < 0) return [];
    const isWhole = text.includes(passage.prefix + passage.quote + passage.suffix);
    return [{ block, start, likeness: Number(isWhole) + 2 * Number(headingOf(block) === passage.anchor) }];
  });
  return found.sort((a, b) => b.likeness - a.likeness)[0] ?? null;
}
