import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Block, Item, Table } from "./blocks";
import { isPlainParagraph, unlessTangled } from "./markdown";
import { escapeXml, impossible } from "./xml";

/** Turns the address of a link into the one that it has in the book; null leaves the words without a link. */
export type AddressOf = (href: string) => string | null;

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { clobberPrefix: "" })
  .use(rehypeSanitize, { ...defaultSchema, clobberPrefix: "" })
  .freeze();

const writer = unified().use(rehypeStringify, { closeSelfClosing: true }).freeze();

type Root = ReturnType<typeof reader.runSync>;
type Node = Root["children"][number];

/** A book that is read years later, without a network, loads nothing: an image is replaced by its words. */
function intoBook(node: Node, addressOf: AddressOf): Node {
  if (node.type !== "element") return node;
  const { tagName } = node;
  if (tagName === "img") return { type: "text", value: String(node.properties.alt ?? "") };
  // The box of a task in a list.
  if (tagName === "input") return { type: "text", value: node.properties.checked ? "☑" : "☐" };
  const children: typeof node.children = [];
  for (const child of node.children) {
    const put = intoBook(child, addressOf);
    if (put.type !== "doctype") children.push(put);
  }
  // An attribute that only HTML before its fifth version had.
  const { align: _, ...properties } = node.properties;
  if (tagName !== "a") return { ...node, properties, children };
  const to = typeof properties.href === "string" ? addressOf(properties.href) : null;
  return to === null
    ? { ...node, tagName: "span", properties: {}, children }
    : { ...node, properties: { href: to }, children };
}

/** Markdown as XHTML, sanitized, without anything that would be loaded from elsewhere. */
export function renderXhtml(source: string, addressOf: AddressOf): string {
  if (isPlainParagraph(source)) return `<p>${escapeXml(source.trim())}</p>`;
  return unlessTangled(source, () => {
    const tree = reader.runSync(reader.parse(source.replace(impossible, "")));
    const children = tree.children.map((child) => intoBook(child, addressOf));
    // HTML has no end of a CDATA section to be wary of (XML 1.0 §2.4).
    return writer.stringify({ ...tree, children }).replaceAll("]]>", "]]&gt;");
  });
}

/** Markdown of one paragraph without its `<p>`. */
function line(source: string, addressOf: AddressOf): string {
  const html = renderXhtml(source, addressOf).trim();
  return /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>$/.exec(html)?.[1] ?? html;
}

/** The pieces of a text as the inside of an XHTML body; the chapter's own heading is the first level. */
export function blocksToXhtml(blocks: readonly Block[], addressOf: AddressOf): string {
  return blocks.map((block) => blockToXhtml(block, (text) => line(text, addressOf), addressOf)).join("\n");
}

function blockToXhtml(block: Block, inline: (text: string) => string, addressOf: AddressOf): string {
  switch (block.type) {
    case "heading": {
      const level = `h${block.level + 1}`;
      return `<${level}${id(block)}>${inline(block.text)}</${level}>`;
    }
    case "prose":
      return `<div${id(block)}>${renderXhtml(block.text, addressOf)}</div>`;
    case "note":
      return `<p class="note">${inline(block.text)}</p>`;
    case "picture":
      return `<figure>${block.svg}</figure>`;
    case "terms":
      return `<dl>\n${block.items
        .map((item) => `<dt${id(item)}>${inline(item.term)}</dt>\n<dd>${inline(item.text)}</dd>`)
        .join("\n")}\n</dl>`;
    case "list": {
      const list = block.isOrdered ? "ol" : "ul";
      return `<${list}>\n${block.items
        .map((item) => `<li${id(item)}>${inline(item.text)}</li>`)
        .join("\n")}\n</${list}>`;
    }
    case "table":
      return tableToXhtml(block, inline);
  }
}

function tableToXhtml(
  { caption, head, rows, figures = [] }: Table,
  inline: (text: string) => string,
): string {
  const kind = (column: number) => (figures.includes(column) ? ' class="figure"' : "");
  const headCells = head.map((cell, column) => `<th scope="col"${kind(column)}>${inline(cell)}</th>`);
  const bodyRows = rows.map((row) => {
    const cells = row.cells.map((cell, column) =>
      column === 0
        ? `<th scope="row"${kind(column)}>${inline(cell)}</th>`
        : `<td${kind(column)}>${inline(cell)}</td>`,
    );
    return `<tr${id(row)}>${cells.join("")}</tr>`;
  });
  return (
    `<table>\n<caption>${inline(caption)}</caption>\n<thead><tr>${headCells.join("")}</tr></thead>\n` +
    `<tbody>\n${bodyRows.join("\n")}\n</tbody>\n</table>`
  );
}

function id({ id }: Pick<Item, "id">): string {
  return id === undefined ? "" : ` id="${escapeXml(id)}"`;
}
