import { renderInlineMarkdown, renderMarkdown } from "@/lib/markdown";

/** Markdown as long prose, in the text face and at reading width. `className` may change the size, not the face. */
export function Prose({ markdown, className = "" }: { markdown: string; className?: string }) {
  return (
    <div
      className={`prose ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer sanitizes
      dangerouslySetInnerHTML={{ __html: renderMarkdown(markdown) }}
    />
  );
}

/** Markdown of one paragraph, in the face of what stands around it. */
export function InlineProse({ markdown }: { markdown: string }) {
  return (
    <span
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer sanitizes
      dangerouslySetInnerHTML={{ __html: renderInlineMarkdown(markdown) }}
    />
  );
}
