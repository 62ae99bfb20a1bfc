import type { Block, Chapter, Item, Table } from "./blocks";

/** Turns the address of a link into the one that a reader elsewhere can follow. */
type AddressOf = (href: string) => string;

/** Links in Markdown: `](#anchor)`, `](<path>)`. What stands in backticks is no link, but a sign of one is rare there. */
const linkEnd = /\]\((?:<([^<>\n]*)>|([^()\s<>]+))/g;

/** Chapters as a Markdown text, under headings of the second level. */
export function chaptersToMarkdown(chapters: readonly Chapter[], addressOf: AddressOf): string {
  const parts = chapters.flatMap(({ title, blocks }) => [`## ${title}`, ...blocks.flatMap(blockToMarkdown)]);
  return turnLinks(`${parts.join("\n\n")}\n`, addressOf);
}

/** Pieces of a text as Markdown. */
export function blocksToMarkdown(blocks: readonly Block[], addressOf: AddressOf): string {
  return turnLinks(`${blocks.flatMap(blockToMarkdown).join("\n\n")}\n`, addressOf);
}

function turnLinks(markdown: string, addressOf: AddressOf): string {
  return markdown.replace(linkEnd, (_, pointed?: string, bare?: string) => {
    const to = addressOf(pointed ?? bare ?? "");
    return /[\s()<>]/.test(to) ? `](<${to}>` : `](${to}`;
  });
}

function blockToMarkdown(block: Block): string[] {
  switch (block.type) {
    case "heading":
      return [`${"#".repeat(block.level + 2)} ${oneLine(block.text)}`];
    case "prose":
      return [block.text.trim()];
    case "note":
      return [block.text.trim()];
    case "picture":
      return [];
    case "terms":
      return [list(block.items.map(({ term, text }) => ({ text: `**${term}** ${text}` })))];
    case "list":
      return [list(block.items, block.isOrdered)];
    case "table":
      return [table(block)];
  }
}

function list(items: readonly Item[], isOrdered = false): string {
  return items
    .map(({ text }, index) => {
      const mark = isOrdered ? `${index + 1}. ` : "- ";
      return mark + text.trim().replace(/\n(?=.)/g, `\n${" ".repeat(mark.length)}`);
    })
    .join("\n");
}

function table({ caption, head, rows, figures = [] }: Table): string {
  const rule = head.map((_, column) => (figures.includes(column) ? "---:" : "---"));
  const lines = [head.map(cell), rule, ...rows.map(({ cells }) => cells.map(cell))];
  return `${caption}:\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`;
}

/** A cell is one line, and a bar in it is not the end of it. */
function cell(text: string): string {
  return oneLine(text).replace(/(?<!\\)\|/g, "\\|");
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}
