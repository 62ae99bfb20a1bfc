import type { GuideContent } from "@/features/guides/content";

/**
 * The sources of a guide's page in the order in which they are numbered: first those that the guide lists, then
 * others that an entry or a figure names, each once.
 */
export function numberSources(content: GuideContent, others: readonly string[]): Map<string, number> {
  const named = [
    ...content.sources,
    ...content.tasks.flatMap((task) => task.sources),
    ...content.claims.flatMap((claim) => claim.source ?? []),
    ...others.toSorted(),
  ];
  return new Map([...new Set(named)].map((slug, index) => [slug, index + 1]));
}
