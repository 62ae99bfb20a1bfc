import type { Metadata } from "next";
import { pageMetadata } from "@/lib/site";
import { findRoleName } from "./queries";

/** What the index of pay says about itself. */
export function salariesMetadata(): Metadata {
  return pageMetadata({
    title: "Salaries in tech, with source and sample size",
    description:
      "Yearly pay of tech roles by country and experience: who said it, how many people, and which year.",
    path: "/salaries",
  });
}

/** What the pay page of a role says about itself; the address without a country is the canonical one. */
export async function roleSalariesMetadata(role: string): Promise<Metadata> {
  const found = await findRoleName(role);
  if (!found) return { title: "Page not found" };
  const { title, slug } = found;
  return pageMetadata({
    title: `${title} pay by country and experience`,
    description: `What people report to earn as ${title}: ranges by country and years of coding, published medians, and what each source did not say.`,
    path: `/salaries/${slug}`,
  });
}

/** What the page that asks for own pay says about itself; its address never holds what was asked. */
export async function placeMetadata(role: string): Promise<Metadata> {
  const found = await findRoleName(role);
  if (!found) return { title: "Page not found" };
  const { title, slug } = found;
  return pageMetadata({
    title: `${title} pay: where do I stand?`,
    description: `See where your pay as ${title} lies among what others reported, by country and experience. Nothing is stored.`,
    path: `/salaries/${slug}/you`,
  });
}
