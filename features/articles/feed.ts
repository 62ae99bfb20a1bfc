import type { ListedArticle, Series } from "@/features/articles/queries";
import { type AtomEntry, type AtomFeed, urnOf } from "@/lib/atom";
import { absolute, absoluteLink, licence } from "@/lib/site";
import { renderXhtml } from "@/lib/xhtml";

/** The feed of a series: its published parts, each whole. */
export function seriesFeed({ slug, title, summary }: Series, parts: readonly ListedArticle[]): AtomFeed {
  const page = absolute(`/series/${slug}`);
  return {
    title: `${title}: a series`,
    subtitle: summary,
    self: `${page}/feed.xml`,
    page,
    licence,
    entries: parts.map(articleEntry),
  };
}

/** An article as an entry of a feed, under one name for good. */
export function articleEntry(article: ListedArticle): AtomEntry {
  const { slug, title, summary, body, authors, publishedAt, updatedAt } = article;
  const path = `/articles/${slug}`;
  const url = absolute(path);
  return {
    id: urnOf(url),
    title,
    url,
    published: publishedAt,
    updated: updatedAt,
    summary,
    authors: authors.map(({ slug: author, name }) => ({ name, url: absolute(`/authors/${author}`) })),
    html: renderXhtml(body, (href) => absoluteLink(href, path)),
  };
}
