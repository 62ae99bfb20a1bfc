import { latestOf, type SitemapEntry } from "@/lib/sitemap";
import { practiceHref } from "../practice";

interface Guide {
  slug: string;
  updatedAt: string;
  /** Whether a task of it asks something. */
  hasQuestions: boolean;
}

/**
 * The pages that a guide published anew may change, as `raiseSiteVersion` takes them. Other guides say how many tasks
 * they share with it, comparisons set it beside theirs, and who no longer wrote it stands on a page of their own.
 */
export function pagesTelling(role: string, technologies: Iterable<string>): string[] {
  const all = ["/", "/roles*", "/compare*", "/authors/*", "/technologies", "/glossary", "/sources"];
  const named = [...technologies].map((slug) => `/technologies/${slug}`);
  // The page of the role's pay says what the guide claims of it.
  return [...all, ...named, `/salaries/${role}`, "/feed.xml", "/sitemap.xml"];
}

/**
 * The addresses that published guides give rise to: the list, each guide, its questions, each pair of them compared under the one
 * address whose names stand in the order of the alphabet. A page is as new as the newest guide that it tells of.
 */
export function guidePages(guides: readonly Guide[]): SitemapEntry[] {
  if (guides.length === 0) return [];
  const sorted = guides.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const newest = (some: readonly Guide[]) => latestOf(some.map(({ updatedAt }) => updatedAt));
  const pairs = sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => [a, b] as const));
  return [
    { path: "/roles", updatedAt: newest(guides) },
    ...sorted.flatMap(({ slug, updatedAt, hasQuestions }) => [
      { path: `/roles/${slug}`, updatedAt },
      ...(hasQuestions ? [{ path: practiceHref(`/roles/${slug}`), updatedAt }] : []),
    ]),
    ...(pairs.length > 0 ? [{ path: "/compare", updatedAt: newest(guides) }] : []),
    ...pairs.map(([a, b]) => ({ path: `/compare/${a.slug}/${b.slug}`, updatedAt: newest([a, b]) })),
  ];
}
