import { RewritingStream } from "parse5-html-rewriting-stream";
import { currentPlace } from "@/lib/current-place";

/** Loaded by documents in development only: loads the page again when a file changed. */
export const RELOAD_SCRIPT = "/_dev/reload.js";

/**
 * The page as a reader gets it: JSON-LD and our own elements stay, every other script and script preload goes.
 * An allow-list, so that a new kind of script in a new version of Next cannot slip through. Links with `data-place`
 * learn whether they lead to where the page is, which what is rendered cannot know.
 */
export function cleanDocument(html: string, path: string, dev = false): string {
  const rewriter = new RewritingStream();
  const parts: string[] = [];
  let dropping = false;
  rewriter.on("data", (part: string) => parts.push(part));
  rewriter.on("startTag", (tag, raw) => {
    const attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
    dropping = tag.tagName === "script" && !isOurScript(attributes);
    if (dropping || (tag.tagName === "link" && isForeignPreload(attributes))) return;
    const current = attributes.has("data-place") && currentPlace(attributes.get("href") ?? "", path);
    if (!current) return rewriter.emitRaw(raw);
    rewriter.emitStartTag({ ...tag, attrs: [...tag.attrs, { name: "aria-current", value: current }] });
  });
  rewriter.on("text", (_, raw) => {
    if (!dropping) rewriter.emitRaw(raw);
  });
  // React parts two texts by a comment for a hydration that never comes.
  rewriter.on("comment", () => {});
  rewriter.on("endTag", (tag, raw) => {
    if (dev && tag.tagName === "head") rewriter.emitRaw(`<script src="${RELOAD_SCRIPT}" async></script>`);
    if (!dropping || tag.tagName !== "script") rewriter.emitRaw(raw);
    dropping = false;
  });
  rewriter.end(html);
  return parts.join("");
}

/** Next's `Link` header without its script preloads; fonts and style sheets stay. */
export function cleanLink(link: string): string {
  return link
    .split(/,\s*(?=<)/)
    .filter(
      (part) => part.startsWith("</elements/") || !/;\s*(?:as="?script|rel="?modulepreload)/i.test(part),
    )
    .join(", ");
}

function isOurScript(attributes: Map<string, string>): boolean {
  const source = attributes.get("src");
  return source === undefined
    ? attributes.get("type") === "application/ld+json"
    : source.startsWith("/elements/");
}

function isForeignPreload(attributes: Map<string, string>): boolean {
  const rel = attributes.get("rel")?.toLowerCase() ?? "";
  const isScript =
    rel === "modulepreload" || (/preload|prefetch/.test(rel) && attributes.get("as") === "script");
  return isScript && !attributes.get("href")?.startsWith("/elements/");
}
