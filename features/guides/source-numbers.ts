import type { PublishedGuide } from "@/features/guides/queries";

/**
 * The sources of a guide in the order in which page and book number them: first those that the guide lists, then
 * others that an entry names, then those of shares and of what is in demand, each once.
 */
export function numberSources({
  content,
  technologies,
  occupation,
}: Pick<PublishedGuide, "content" | "technologies" | "occupation">): Map<string, number> {
  const counted = Object.values(technologies).flatMap(({ shares }) => shares.map(({ source }) => source));
  const named = [
    ...content.sources,
    ...content.tasks.flatMap((task) => task.sources),
    ...content.claims.flatMap((claim) => claim.source ?? []),
    ...[...counted, ...(occupation ? [occupation.source] : [])].toSorted(),
  ];
  return new Map([...new Set(named)].map((slug, index) => [slug, index + 1]));
}
