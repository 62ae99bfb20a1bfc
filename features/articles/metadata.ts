import type { Metadata } from "next";
import { appUrl } from "@/lib/env";
import { findPublishedArticle, findSeries } from "./queries";

/** What the page of an article says about itself; nothing for one that does not exist. */
export async function articleMetadata(slug: string): Promise<Metadata> {
  const article = await findPublishedArticle(slug);
  if (!article) return { title: "Page not found" };
  const { title, summary } = article.content;
  const address = `${appUrl()}/articles/${article.slug}`;
  return {
    title,
    description: summary,
    alternates: { canonical: address },
    openGraph: { type: "article", title, description: summary, url: address, siteName: "Metier" },
  };
}

/** What the page of a series says about itself; nothing for one that does not exist. */
export async function seriesMetadata(slug: string): Promise<Metadata> {
  const series = await findSeries(slug);
  if (!series) return { title: "Page not found" };
  const address = `${appUrl()}/series/${series.slug}`;
  return {
    title: `${series.title}: a series in ${series.parts.length} parts`,
    description: series.summary,
    alternates: { canonical: address, types: { "application/atom+xml": `${address}/feed.xml` } },
  };
}
