import type { ListedArticle, Series } from "@/features/articles/queries";
import { type AtomEntry, type AtomFeed, urnOf } from "@/lib/atom";
import { absolute, licence } from "@/lib/site";
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
    updated: "1970-01-01T00:00:00Z",
    entries: parts.map(articleEntry),
  };
}

/** An article as an entry of a feed, under one name for good. */
export function articleEntry(article: ListedArticle): AtomEntry {
  const { slug, title, summary, body, authors, publishedAt, updatedAt } = article;
  const url = absolute(`/articles/${slug}`);
  const addressOf = (href: string) =>
    href.startsWith("#") ? url + href : href.startsWith("/") ? absolute(href) : href;
  return {
    ...{ id: urnOf(url), title, url, published: publishedAt, updated: updatedAt, summary },
    authors: authors.map(({ slug: author, name }) => ({ name, url: absolute(`/authors/${author}`) })),
    html: renderXhtml(body, addressOf),
  };
}
