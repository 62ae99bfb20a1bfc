import { anchorOf } from "@/features/articles/article-text";
import type { ArticleContent } from "@/features/articles/content";
import { internalFault, type KnownPlaces } from "@/features/articles/internal-links";
import { outlineOf } from "@/lib/markdown-outline";

export interface ArticleFault {
  path: string;
  rule: string;
  message: string;
}

/** Slugs of the rows that an article may name, and the places that it may link to. */
export interface KnownNames extends KnownPlaces {
  sources: ReadonlySet<string>;
}

/** Longest title of a page that a search result and a browser tab still show whole. */
const longestTitle = 70;
/** Words with which no sentence ends: a summary that does was cut off. */
const neverLast = /(?:^|\s)(?:and|or|but|the|a|an|of|to|with|for|by|in|that|which)[.!?]$/i;

/** What keeps an article from being published, each with the path to it and the rule it breaks. */
export function findArticleFaults(content: ArticleContent, known: KnownNames): ArticleFault[] {
  return [
    ...referenceFaults(content, known),
    ...headFaults(content),
    ...headingFaults(content),
    ...figureFaults(content),
    ...linkFaults(content, known),
  ];
}

function referenceFaults({ authors, roles, sources, figures }: ArticleContent, known: KnownNames) {
  const missing = (path: string, kind: string, slugs: readonly string[], among: ReadonlySet<string>) =>
    slugs
      .filter((slug) => !among.has(slug))
      .map((slug) => fault(path, "reference", `There is no ${kind} called “${slug}”.`));
  const own = new Set(sources);
  return [
    ...missing("authors", "author", authors, known.authors),
    ...missing("roles", "role", roles, known.roles),
    ...missing("sources", "source", sources, known.sources),
    ...figures.flatMap((figure) =>
      figure.kind === "bars"
        ? missing(
            `figures.${figure.key}`,
            "source in this article’s list",
            figure.groups.flatMap(({ source }) => source ?? []),
            own,
          )
        : [],
    ),
  ];
}

function headFaults({ title, summary }: ArticleContent): ArticleFault[] {
  const faults: ArticleFault[] = [];
  if (title.length > longestTitle)
    faults.push(fault("title", "title-too-long", `The title is longer than ${longestTitle} characters.`));
  if (!/[.!?]$/.test(summary) || /\.\.\.?$|…[.!?]?$/.test(summary) || neverLast.test(summary))
    faults.push(fault("summary", "summary-cut-off", "The summary breaks off. End it with a whole sentence."));
  return faults;
}

function headingFaults({ text }: ArticleContent): ArticleFault[] {
  const { headings, images, html } = outlineOf(text);
  const faults: ArticleFault[] = [];
  const seen = new Set<string>();
  let before = 1;
  for (const { depth, text: heading } of headings) {
    const anchor = anchorOf(heading);
    if (anchor === "") faults.push(fault("text", "heading-empty", "A heading has no words."));
    if (seen.has(anchor)) faults.push(fault("text", "duplicate-heading", `“${heading}” stands there twice.`));
    if (depth === 1 || depth > 3 || depth > before + 1)
      faults.push(fault("text", "heading-level", `“${heading}” does not have the level below its parent.`));
    seen.add(anchor);
    before = depth;
  }
  if (images > 0)
    faults.push(fault("text", "picture", "A picture is a figure, with a caption and an alternative."));
  if (html > 0) faults.push(fault("text", "html", "The text holds HTML, which no page shows."));
  return faults;
}

function figureFaults({ text, figures }: ArticleContent): ArticleFault[] {
  const placed = [...text.matchAll(/^\s*\[figure: *([a-z0-9-]+)\]\s*$/gm)].map(([, key = ""]) => key);
  const keys = figures.map(({ key }) => key);
  return [
    ...figures
      .filter(({ caption, alternative }) => same(caption) === same(alternative))
      .map(({ key }) =>
        fault(
          `figures.${key}.alternative`,
          "alternative-repeats-caption",
          "The text alternative repeats the caption. Say what the picture conveys.",
        ),
      ),
    ...keys
      .filter((key, index) => keys.indexOf(key) < index)
      .map((key) => fault(`figures.${key}`, "duplicate-figure", `Two figures are called “${key}”.`)),
    ...keys
      .filter((key) => placed.filter((place) => place === key).length !== 1)
      .map((key) =>
        fault(`figures.${key}`, "figure-place", `The figure “${key}” has no one place in the text.`),
      ),
    ...placed
      .filter((key) => !keys.includes(key))
      .map((key) => fault("text", "figure-place", `There is no figure called “${key}”.`)),
  ];
}

function linkFaults({ text, sources }: ArticleContent, known: KnownNames): ArticleFault[] {
  const { links, headings } = outlineOf(text);
  const anchors = new Set([
    ...headings.map((heading) => anchorOf(heading.text)),
    ...sources.map((source) => `source-${source}`),
  ]);
  return links.flatMap((link) => {
    const message = linkFault(link, anchors, known);
    return message ? [fault("text", "link", message)] : [];
  });
}

function linkFault(link: string, anchors: ReadonlySet<string>, known: KnownNames): string | null {
  if (link.startsWith("#"))
    return anchors.has(link.slice(1)) ? null : `The article has no anchor called “${link}”.`;
  if (link.startsWith("/")) return internalFault(link, known);
  return /^https:\/\/[^\s/]+\.[^\s/]+/.test(link)
    ? null
    : `“${link}” is no address that a reader can follow.`;
}

/** Two texts are the same for a reader when they differ in case, spaces and closing marks only. */
function same(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.!?:\s]+$/, "")
    .trim();
}

function fault(path: string, rule: string, message: string): ArticleFault {
  return { path, rule, message };
}
