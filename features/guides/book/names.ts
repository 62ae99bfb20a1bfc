import type { PublishedGuide } from "@/features/guides/queries";
import { link, plain } from "@/lib/blocks";
import type { Telling } from "./chapters";

/** Names one after the other, with commas. */
export function listed(parts: readonly string[]): string {
  return parts.join(", ");
}

/** Technologies by name, each linked to its page on the portal. */
export function technologyNames(guide: PublishedGuide, slugs: readonly string[]): string {
  const known = slugs.flatMap((slug) => guide.technologies[slug] ?? []);
  return listed(known.map(({ slug, name }) => link(name, `/technologies/${slug}`)));
}

/** Words of the trade, each linked to its meaning: in this text, or else in the portal's glossary. */
export function termNames(guide: PublishedGuide, slugs: readonly string[]): string {
  const keyOf = new Map(guide.content.terms.map((use) => [use.term, use.key]));
  const known = slugs.flatMap((slug) => guide.terms[slug] ?? []);
  return listed(
    known.map(({ slug, term }) => link(term, keyOf.has(slug) ? `#${keyOf.get(slug)}` : `/glossary#${slug}`)),
  );
}

/** Tasks of the same guide, by title. */
export function taskNames({ content }: PublishedGuide, keys: readonly string[]): string {
  const known = keys.flatMap((key) => content.tasks.find((task) => task.key === key) ?? []);
  return listed(known.map(({ key, title }) => link(title, `#${key}`)));
}

/** A role by name, with a link where it has a guide; its slug when nobody knows it. */
export function roleName(guide: PublishedGuide, slug: string): string {
  const role = guide.roles[slug];
  if (!role) return plain(slug);
  return role.hasGuide ? link(role.title, `/roles/${role.slug}`) : plain(role.title);
}

/** Sources by their numbers in the list at the end; empty for none. */
export function saidBy({ guide, numbers }: Telling, slugs: readonly string[]): string {
  const known = slugs.flatMap((slug) => (guide.sources[slug] ? (numbers.get(slug) ?? []) : []));
  if (known.length === 0) return "";
  return `Source ${listed(known.map((number) => link(String(number), `#source-${number}`)))}`;
}
