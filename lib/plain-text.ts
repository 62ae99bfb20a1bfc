import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

interface MarkdownNode {
  type: string;
  value?: string;
  alt?: string | null;
  children?: MarkdownNode[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
const silent = new Set(["html", "definition", "footnoteDefinition", "yaml"]);
const inline = new Set(["text", "emphasis", "strong", "delete", "link", "inlineCode", "linkReference"]);

/** What a text must hold to mean more in Markdown than it says: parsing takes a thousand times as long as looking. */
const marked = /[*_`[\]<>#|~&\\\n]|^\s*(?:[-+]|\d+[.)])/;

/** The words of a Markdown text without its marks: blocks are parted by one space, addresses of links left out. */
export function plainText(markdown: string): string {
  if (!marked.test(markdown)) return markdown.replace(/\s+/g, " ").trim();
  return textOf(parser.parse(markdown)).replace(/\s+/g, " ").trim();
}

function textOf(node: MarkdownNode): string {
  if (silent.has(node.type)) return " ";
  const own = node.value ?? node.alt ?? "";
  const text = own + (node.children ?? []).map(textOf).join("");
  return inline.has(node.type) ? text : `${text} `;
}
