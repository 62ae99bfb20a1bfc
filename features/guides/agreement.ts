import type { GuideContent } from "@/features/guides/content";

/** An article behind a guide, by the letter that stands for it. */
export interface LetteredArticle {
  letter: string;
  slug: string;
}

export interface Statement {
  /** The entry that was made of it. */
  key: string;
  title: string;
  /** The letters of the articles that say it, in order; at least one. */
  letters: string[];
}

const agreementKinds = ["technologies", "tasks", "routes"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** What a list of each kind is headed by. */
export const agreementNames: Record<AgreementKind, string> = {
  technologies: "Technologies named",
  tasks: "Tasks named",
  routes: "Ways into the job",
};

export interface Agreement {
  articles: LetteredArticle[];
  /** What most say comes first; what no article says is left out. A kind about which none says anything is absent. */
  groups: { kind: AgreementKind; statements: Statement[] }[];
  /** How many statements stand in every article, and how many there are. */
  shared: number;
  total: number;
}

/**
 * Which of the articles behind a guide says what; null where there are fewer than two. `sources` tells the kind of
 * each source, `names` what a technology is called; both by slug.
 */
export function findAgreement(
  content: GuideContent,
  sources: Readonly<Record<string, { kind: string }>>,
  names: Readonly<Record<string, { name: string }>>,
): Agreement | null {
  const articles = content.sources
    .filter((slug) => sources[slug]?.kind === "article")
    .map((slug, index) => ({ letter: String.fromCharCode(65 + index), slug }));
  if (articles.length < 2) return null;
  const entries = {
    technologies: content.technologies.map((use) => ({
      ...use,
      title: names[use.technology]?.name ?? use.technology,
    })),
    tasks: content.tasks,
    routes: content.routes,
  };
  const groups = agreementKinds
    .map((kind) => ({ kind, statements: statementsOf(entries[kind], articles) }))
    .filter(({ statements }) => statements.length > 0);
  const all = groups.flatMap(({ statements }) => statements);
  return {
    articles,
    groups,
    shared: all.filter(({ letters }) => letters.length === articles.length).length,
    total: all.length,
  };
}

function statementsOf(
  entries: readonly { key: string; title: string; sources: readonly string[] }[],
  articles: readonly LetteredArticle[],
): Statement[] {
  return entries
    .map(({ key, title, sources }) => ({
      key,
      title,
      letters: articles.filter(({ slug }) => sources.includes(slug)).map(({ letter }) => letter),
    }))
    .filter(({ letters }) => letters.length > 0)
    .sort((a, b) => b.letters.length - a.letters.length);
}

/** `3 of 3`, `2 of 3 (A, C)`: how many of the articles say it, and which when not all do. */
export function saidByWords(letters: readonly string[], articles: number): string {
  const share = `${letters.length} of ${articles}`;
  return letters.length === articles ? share : `${share} (${letters.join(", ")})`;
}
