import type { Metadata } from "next";
import { appUrl } from "@/lib/env";
import { findTechnology } from "./queries";

/** What the page of a technology says about itself; nothing for one that does not exist. */
export async function technologyMetadata(slug: string): Promise<Metadata> {
  const technology = await findTechnology(slug);
  if (!technology) return { title: "Page not found" };
  return {
    title: `${technology.name}: who uses it and what for`,
    description: technology.summary,
    alternates: { canonical: `${appUrl()}/technologies/${technology.slug}` },
  };
}
