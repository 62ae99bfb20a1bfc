import type { Metadata } from "next";
import type { Graph } from "schema-dts";
import { articleData, crumbsData, graph } from "@/lib/linked-data";
import { absolute, pageMetadata } from "@/lib/site";
import { findPublishedArticle, findSeries, type PublishedArticle } from "./queries";

/** What the page of an article says about itself; nothing for one that does not exist. */
export async function articleMetadata(slug: string): Promise<Metadata> {
  const article = await findPublishedArticle(slug);
  if (!article) return { title: "Page not found" };
  const { title, summary } = article.content;
  return pageMetadata({ title, description: summary, path: `/articles/${article.slug}`, type: "article" });
}

/** What the page of a series says about itself; nothing for one that does not exist. */
export async function seriesMetadata(slug: string): Promise<Metadata> {
  const series = await findSeries(slug);
  if (!series) return { title: "Page not found" };
  const path = `/series/${series.slug}`;
  return pageMetadata({
    title: `${series.title}: a series in ${series.parts.length} parts`,
    description: series.summary,
    path,
    feeds: [{ title: series.title, path: `${path}/feed.xml` }],
    files: [{ type: "application/epub+zip", title: `${series.title}, as a book`, path: `${path}.epub` }],
  });
}

/** An article as machines read it, with its series where it is part of one. */
export function articleLinkedData({ slug, content, series, ...article }: PublishedArticle): Graph {
  const path = `/articles/${slug}`;
  const { title, summary } = content;
  return graph([
    {
      ...articleData({ title, summary, path, ...article }),
      ...(series
        ? {
            position: series.position,
            isPartOf: {
              "@type": "CreativeWorkSeries",
              name: series.title,
              url: absolute(`/series/${series.slug}`),
            },
          }
        : {}),
    },
    crumbsData([
      ["Articles", "/articles"],
      [title, path],
    ]),
  ]);
}
