import type { ArticleContent } from "@/features/articles/content";
import { plainText } from "@/lib/plain-text";
import { countWords } from "@/lib/reading-time";

export type Block = { kind: "prose"; markdown: string } | { kind: "figure"; key: string };

export interface ArticleSection {
  /** What stands before the first heading has none. */
  heading: { anchor: string; title: string } | null;
  blocks: Block[];
}

const figureLine = /^\[figure: *([a-z0-9-]+)\]$/;

/** The text of an article, parted at its second-level headings and at its figures. Fenced code is left whole. */
export function sectionsOf(text: string): ArticleSection[] {
  const sections: ArticleSection[] = [];
  let section: ArticleSection = { heading: null, blocks: [] };
  let prose: string[] = [];
  let isCode = false;
  const endProse = () => {
    const markdown = prose.join("\n").trim();
    if (markdown !== "") section.blocks.push({ kind: "prose", markdown });
    prose = [];
  };
  const endSection = () => {
    endProse();
    if (section.heading || section.blocks.length > 0) sections.push(section);
  };
  for (const line of text.split("\n")) {
    if (/^(```|~~~)/.test(line)) isCode = !isCode;
    const title = isCode ? undefined : /^## +(.+?) *#* *$/.exec(line)?.[1];
    const figure = isCode ? undefined : figureLine.exec(line.trim())?.[1];
    if (title) {
      endSection();
      section = { heading: { anchor: anchorOf(title), title: plainText(title) }, blocks: [] };
    } else if (figure) {
      endProse();
      section.blocks.push({ kind: "figure", key: figure });
    } else {
      prose.push(line);
    }
  }
  endSection();
  return sections;
}

/** The anchor of a heading: its words in lower case, joined by hyphens, at most 60 characters. */
export function anchorOf(title: string): string {
  return plainText(title)
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}

/** An article as Markdown for feeds and books, where no picture is drawn: each figure is told in words. */
export function articleMarkdown({ text, figures }: Pick<ArticleContent, "text" | "figures">): string {
  const figureOf = new Map(figures.map((figure) => [figure.key, figure]));
  return sectionsOf(text)
    .flatMap(({ heading, blocks }) => [
      ...(heading ? [`## ${heading.title}`] : []),
      ...blocks.map((block) => {
        if (block.kind === "prose") return block.markdown;
        const figure = figureOf.get(block.key);
        return figure ? `*${figure.caption}* ${figure.alternative}` : "";
      }),
    ])
    .join("\n\n");
}

/** The number of words that an article's page shows as its own: the text with its headings, and what figures say. */
export function articleWords(content: Pick<ArticleContent, "text" | "figures">): number {
  return countWords(articleMarkdown(content));
}
