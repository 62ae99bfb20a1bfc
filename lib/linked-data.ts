import type { Article, BreadcrumbList, Graph, Thing } from "schema-dts";
import { isoInstant } from "./dates";
import { absolute, licence, siteName } from "./site";

interface Text {
  title: string;
  summary: string;
  /** From the root. */
  path: string;
  image?: string;
  publishedAt: string;
  updatedAt: string;
  authors: readonly { slug: string; name: string }[];
}

/** Things that a page tells machines, as one graph. */
export function graph(things: readonly Exclude<Thing, string>[]): Graph {
  return { "@context": "https://schema.org", "@graph": [...things] };
}

/** A text of the portal as an Article; its id is the address of its page. */
export function articleData(text: Text): Article & { "@id": string } {
  const address = absolute(text.path);
  return {
    "@type": "Article",
    "@id": address,
    headline: text.title,
    description: text.summary,
    inLanguage: "en",
    image: absolute(text.image ?? "/share.png"),
    datePublished: isoInstant(text.publishedAt),
    dateModified: isoInstant(text.updatedAt),
    author: text.authors.map(({ slug, name }) => ({
      "@type": "Organization",
      name,
      url: absolute(`/authors/${slug}`),
    })),
    publisher: { "@type": "Organization", name: siteName, url: absolute("/") },
    license: licence.url,
    mainEntityOfPage: address,
  };
}

/** Where a page stands: names and paths from the home page down to the page itself. */
export function crumbsData(crumbs: readonly (readonly [name: string, path: string])[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(([name, path], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

/** The name under which all pages speak of a role as an occupation. */
export function occupationId(role: string): string {
  return `${absolute(`/roles/${role}`)}#occupation`;
}
