import type { ContentFault, GuideContent } from "@/features/guides/content";

/** Slugs of the rows that exist beside the guides. */
export interface KnownSlugs {
  technologies: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  authors: ReadonlySet<string>;
}

interface Reference {
  path: string;
  kind: string;
  slug: string;
  among: ReadonlySet<string>;
}

/** Every reference of a guide that leads nowhere: to no shared row, or to no entry of the guide. */
export function findDanglingReferences(content: GuideContent, known: KnownSlugs): ContentFault[] {
  return [...sharedReferences(content, known), ...ownReferences(content)]
    .filter(({ slug, among }) => !among.has(slug))
    .map(({ path, kind, slug }) => ({
      path,
      rule: "reference",
      message: `There is no ${kind} called “${slug}”.`,
    }));
}

function sharedReferences(content: GuideContent, known: KnownSlugs): Reference[] {
  const technology = (path: string, slug: string) => ({
    path,
    kind: "technology",
    slug,
    among: known.technologies,
  });
  const source = (path: string, slug: string) => ({ path, kind: "source", slug, among: known.sources });
  const role = (path: string, slug: string) => ({ path, kind: "role", slug, among: known.roles });
  const author = (path: string, slug: string) => ({ path, kind: "author", slug, among: known.authors });
  const term = (path: string, slug: string) => ({ path, kind: "term", slug, among: known.terms });

  const saidBy = [
    "tasks",
    "skills",
    "technologies",
    "requirements",
    "motivations",
    "myths",
    "steps",
  ] as const;
  return [
    ...each(content.authors, "authors", author),
    ...each(content.sources, "sources", source),
    ...(content.review.by === null ? [] : [author("review.by", content.review.by)]),
    ...[...saidBy, "routes" as const, "differences" as const].flatMap((list) =>
      content[list].flatMap(({ sources }, index) => each(sources, `${list}.${index}.sources`, source)),
    ),
    ...content.tasks.flatMap((task, index) => [
      ...each(task.technologies, `tasks.${index}.technologies`, technology),
      ...each(task.terms, `tasks.${index}.terms`, term),
    ]),
    ...content.technologies.map((use, index) =>
      technology(`technologies.${index}.technology`, use.technology),
    ),
    ...content.terms.map((use, index) => term(`terms.${index}.term`, use.term)),
    ...content.steps.flatMap(({ choice }, index) =>
      (choice?.options ?? []).map((option, at) =>
        technology(`steps.${index}.choice.options.${at}.technology`, option.technology),
      ),
    ),
    ...content.myths.map((myth, index) => role(`myths.${index}.about`, myth.about)),
    ...content.relations.map((relation, index) => role(`relations.${index}.role`, relation.role)),
    ...content.differences.map((difference, index) => role(`differences.${index}.role`, difference.role)),
    ...content.day.activities.flatMap((activity, index) =>
      activity.source === null ? [] : [source(`day.activities.${index}.source`, activity.source)],
    ),
    ...content.claims.flatMap((claim, index) =>
      claim.source === null ? [] : [source(`claims.${index}.source`, claim.source)],
    ),
  ];
}

function ownReferences(content: GuideContent): Reference[] {
  const tasks = keysOf(content.tasks);
  const claims = keysOf(content.claims);
  const resources = keysOf(content.resources);
  const countable = keysOf([...content.technologies, ...content.skills]);
  const task = (path: string, slug: string) => ({ path, kind: "task of this guide", slug, among: tasks });

  return [
    ...content.day.activities.flatMap((activity, index) =>
      activity.task === null ? [] : [task(`day.activities.${index}.task`, activity.task)],
    ),
    ...(["skills", "technologies"] as const).flatMap((list) =>
      content[list].flatMap((entry, index) => each(entry.tasks, `${list}.${index}.tasks`, task)),
    ),
    ...content.motivations.flatMap(({ claim }, index) =>
      claim === null
        ? []
        : [{ path: `motivations.${index}.claim`, kind: "claim of this guide", slug: claim, among: claims }],
    ),
    ...content.steps.flatMap((step, index) =>
      each(step.resources, `steps.${index}.resources`, (path, slug) => ({
        path,
        kind: "resource of this guide",
        slug,
        among: resources,
      })),
    ),
    ...content.requirements.flatMap(({ of }, index) =>
      each(of, `requirements.${index}.of`, (path, slug) => ({
        path,
        kind: "technology or skill of this guide",
        slug,
        among: countable,
      })),
    ),
  ];
}

function each<T>(slugs: readonly string[], path: string, make: (path: string, slug: string) => T): T[] {
  return slugs.map((slug, index) => make(`${path}.${index}`, slug));
}

function keysOf(entries: readonly { key: string }[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.key));
}
