import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { plainText } from "@/lib/plain-text";

export interface MarkdownOutline {
  /** Addresses as they are written, in order. */
  links: string[];
  headings: { depth: number; text: string }[];
  images: number;
  /** Pieces of raw HTML, which no page ever shows. */
  html: number;
}

interface MarkdownNode {
  type: string;
  url?: string;
  depth?: number;
  position?: { start: { offset?: number }; end: { offset?: number } };
  children?: MarkdownNode[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a Markdown text links to, how it is headed, and what it holds that is no prose. */
export function outlineOf(markdown: string): MarkdownOutline {
  const outline: MarkdownOutline = { links: [], headings: [], images: 0, html: 0 };
  const visit = (node: MarkdownNode) => {
    if ((node.type === "link" || node.type === "definition") && node.url !== undefined)
      outline.links.push(node.url);
    if (node.type === "image" || node.type === "imageReference") outline.images += 1;
    if (node.type === "html") outline.html += 1;
    if (node.type === "heading") {
      const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
      outline.headings.push({ depth: node.depth ?? 1, text: plainText(source) });
    }
    node.children?.forEach(visit);
  };
  visit(parser.parse(markdown));
  return outline;
}
