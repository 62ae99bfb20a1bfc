import type { Metadata } from "next";
import type { Article, BreadcrumbList, Graph } from "schema-dts";
import { isoInstant } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import { findPublishedGuide, type PublishedGuide } from "./queries";

/** What the page of a guide says about itself; nothing for a role without one, whose address answers 404 or 308. */
export async function guideMetadata(role: string): Promise<Metadata> {
  const guide = await findPublishedGuide(role);
  if (!guide) return { title: "Page not found" };
  const { title, summary } = guide.content;
  const address = guideAddress(guide);
  return {
    title: `${title}: tasks, typical day, pay and first steps`,
    description: summary,
    alternates: { canonical: address },
    openGraph: { type: "article", title, description: summary, url: address, siteName: "Metier" },
  };
}

/** The guide as an Article, and where it stands in the site. */
export function guideLinkedData(guide: PublishedGuide): Graph {
  const address = guideAddress(guide);
  const article: Article = {
    "@type": "Article",
    "@id": address,
    headline: guide.content.title,
    description: guide.content.summary,
    inLanguage: "en",
    datePublished: isoInstant(guide.publishedAt),
    dateModified: isoInstant(guide.updatedAt),
    author: guide.authors.map(({ name }) => ({ "@type": "Organization", name })),
    publisher: { "@type": "Organization", name: "Metier", url: appUrl() },
    license: "https://creativecommons.org/licenses/by/4.0/",
    mainEntityOfPage: address,
  };
  const crumbs: BreadcrumbList = {
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Roles", item: `${appUrl()}/roles` },
      { "@type": "ListItem", position: 2, name: guide.role.title, item: address },
    ],
  };
  return { "@context": "https://schema.org", "@graph": [article, crumbs] };
}

function guideAddress({ role }: PublishedGuide): string {
  return `${appUrl()}/roles/${role.slug}`;
}
