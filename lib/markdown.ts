import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { isTangled } from "./tangle";
import { escapeXml } from "./xml";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { clobberPrefix: "" })
  .use(rehypeSanitize, { ...defaultSchema, clobberPrefix: "" })
  .use(rehypeStringify)
  .freeze();

/** Signs that may mean something to Markdown; a line without them is its own text. */
const marks = /[\n*_`[\]<>#|~\\&@]|^\s*(?:[-+=]|\d+[.)])|^\s{4}|\t|:\/\/|www\./i;

/** Whether a text is one paragraph of plain words, which no renderer would change. */
export function isPlainParagraph(source: string): boolean {
  return source.trim() !== "" && !marks.test(source);
}

const capacity = 1000;
/** The HTML of the texts asked for last, the oldest first. */
const rendered = new Map<string, string>();

/**
 * Markdown (CommonMark with tables, task lists, strikethrough and footnotes) to sanitized HTML.
 * HTML in the source is dropped, and so are addresses other than http, https, mailto and relative ones.
 */
export function renderMarkdown(source: string): string {
  if (isPlainParagraph(source)) return `<p>${source.trim()}</p>`;
  const known = rendered.get(source);
  const html = known ?? unlessTangled(source, () => String(processor.processSync(source)));
  rendered.delete(source);
  rendered.set(source, html);
  if (rendered.size > capacity) dropOldest();
  return html;
}

/** What `render` makes of a text; one that is tangled or nests deeper than can be followed stands as it was typed. */
export function unlessTangled(source: string, render: () => string): string {
  if (isTangled(source)) return asTyped(source);
  try {
    return render();
  } catch (error) {
    // The stack is at its end: thousands of quotations, each within the other.
    if (!(error instanceof RangeError)) throw error;
    return asTyped(source);
  }
}

function asTyped(source: string): string {
  return `<p>${escapeXml(source)}</p>`;
}

/** The HTML of a text of one paragraph without its `<p>`, for a place that has an element already. */
export function renderInlineMarkdown(source: string): string {
  const html = renderMarkdown(source).trim();
  const inside = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>$/.exec(html);
  return inside?.[1] ?? html;
}

function dropOldest() {
  const oldest = rendered.keys().next();
  if (!oldest.done) rendered.delete(oldest.value);
}
