import type { Metadata } from "next";
import { absolute, pageMetadata } from "@/lib/site";
import type { AddressQuery } from "./address-parts";
import { explorerAddress } from "./explorer/address";
import { parseExplorer } from "./explorer/input";
import { titleOf } from "./explorer/title-words";
import { planView } from "./explorer/view";
import { findRoleName } from "./queries";

/** What a view of the explorer says about itself: its canonical address holds role, country and view alone. */
export async function explorerMetadata(query: AddressQuery): Promise<Metadata> {
  const { asked } = parseExplorer(query);
  const role = asked.role === null ? null : await findRoleName(asked.role);
  const isPlain = role === null && asked.country === null && asked.view === null;
  const plan = planView({ ...asked, role: role?.slug ?? null });
  const address = explorerAddress({ role: role?.slug ?? null, country: asked.country, view: asked.view });
  return pageMetadata({
    title: isPlain ? "Salaries in tech, with source and sample size" : titleOf(plan, role?.title ?? null),
    description:
      "Yearly pay of tech roles by country, experience and year: who said it, how many people, and what was measured.",
    path: address,
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

/** What a card in another site's frame says about itself: it points to the page that holds it all. */
export async function embedMetadata(role: string): Promise<Metadata> {
  const found = await findRoleName(role);
  if (!found) return { title: "Page not found" };
  return {
    title: `${found.title} pay`,
    alternates: { canonical: absolute(`/salaries/${found.slug}`) },
  };
}
