import type { Metadata } from "next";
import { pageMetadata } from "@/lib/site";
import { findAuthor, findTechnology } from "./queries";

/** What the page of a technology says about itself; nothing for one that does not exist. */
export async function technologyMetadata(slug: string): Promise<Metadata> {
  const technology = await findTechnology(slug);
  if (!technology) return { title: "Page not found" };
  return pageMetadata({
    title: `${technology.name}: who uses it and what for`,
    description: technology.summary,
    path: `/technologies/${technology.slug}`,
  });
}

/** What the page of an author says about itself; nothing for one who does not exist. */
export async function authorMetadata(slug: string): Promise<Metadata> {
  const author = await findAuthor(slug);
  if (!author) return { title: "Page not found" };
  return pageMetadata({
    title: `${author.name}: guides and articles`,
    description: author.note ?? `What ${author.name} wrote and reviewed on this portal.`,
    path: `/authors/${author.slug}`,
  });
}
