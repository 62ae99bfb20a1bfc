import { coverSvg } from "@/components/book-cover";
import type { ListedArticle, Series } from "@/features/articles/queries";
import { type Block, link, plain } from "@/lib/blocks";
import { dayOf, formatDay, isoInstant } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import type { Book } from "@/lib/epub";
import { absolute, licence, siteName, uuidOf } from "@/lib/site";
import { latestOf } from "@/lib/sitemap";

/** A series as a book of its published parts; null while none is published. */
export function seriesBook(series: Series, parts: readonly ListedArticle[]): Book | null {
  const [first] = parts;
  const modified = latestOf(parts.map(({ updatedAt }) => updatedAt));
  if (!first || !modified) return null;
  const { slug, title, summary } = series;
  const address = absolute(`/series/${slug}`);
  const toCome = series.parts.length - parts.length;
  const authors = [...new Set(parts.flatMap((part) => part.authors.map(({ name }) => name)))];
  return {
    id: uuidOf(address),
    title,
    description: summary,
    authors,
    publisher: siteName,
    licence,
    address,
    site: appUrl(),
    published: isoInstant(first.publishedAt),
    modified: isoInstant(modified),
    cover: {
      svg: coverSvg({ title, stretches: [] }),
      alternative: `${title}. A series of articles by Metier.`,
    },
    about: [
      { type: "prose", text: plain(summary) },
      {
        type: "terms",
        items: [
          {
            term: "Parts:",
            text: toCome > 0 ? `${parts.length}, and ${toCome} to come` : String(parts.length),
          },
          { term: "Updated:", text: formatDay(dayOf(modified)) },
          { term: "By:", text: plain(authors.join(", ")) },
          { term: "Address:", text: `<${address}>` },
          { term: "Licence:", text: link(licence.name, licence.url) },
        ],
      },
    ],
    chapters: parts.map((part) => ({
      anchor: part.slug,
      path: `/articles/${part.slug}`,
      title: part.title,
      blocks: partBlocks(part),
    })),
  };
}

function partBlocks({ slug, summary, body, authors, updatedAt }: ListedArticle): Block[] {
  const url = absolute(`/articles/${slug}`);
  return [
    { type: "prose", text: `*${plain(summary)}*` },
    {
      type: "note",
      text: `${plain(authors.map(({ name }) => name).join(", "))}, ${formatDay(dayOf(updatedAt))}.`,
    },
    // Its own anchors are headings of its page, which the book does not repeat.
    { type: "prose", text: body.replace(/\]\(#/g, `](${url}#`) },
  ];
}
