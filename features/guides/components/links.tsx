import { Fragment, type ReactNode } from "react";
import type { Named, PublishedGuide, RoleName, Term } from "@/features/guides/queries";
import { guideHref, type ReadingPath } from "@/features/guides/reading-path";
import { roleInSentence } from "@/features/guides/role-words";

/** Things one after the other, with commas. */
export function Listed({ items }: { items: readonly { key: string; node: ReactNode }[] }) {
  return items.map(({ key, node }, index) => (
    <Fragment key={key}>
      {index > 0 ? ", " : null}
      {node}
    </Fragment>
  ));
}

/** Authors or reviewers by name, each with a page of their own. */
export function AuthorLinks({ authors }: { authors: readonly Named[] }) {
  return (
    <Listed
      items={authors.map(({ slug, name }) => ({ key: slug, node: <a href={`/authors/${slug}`}>{name}</a> }))}
    />
  );
}

/** Technologies by name, each with a page of its own. */
export function TechnologyLinks({ guide, slugs }: { guide: PublishedGuide; slugs: readonly string[] }) {
  const known = slugs.flatMap((slug) => guide.technologies[slug] ?? []);
  return (
    <Listed
      items={known.map(({ slug, name }) => ({
        key: slug,
        node: <a href={`/technologies/${slug}`}>{name}</a>,
      }))}
    />
  );
}

/** Terms with their meaning, which shows under the pointer and on focus; the link leads to the glossary. */
export function TermLinks({ guide, slugs }: { guide: PublishedGuide; slugs: readonly string[] }) {
  const keyOf = new Map(guide.content.terms.map((use) => [use.term, use.key]));
  const known = slugs.flatMap((slug) => guide.terms[slug] ?? []);
  return (
    <Listed
      items={known.map((term) => ({
        key: term.slug,
        node: (
          <a
            href={keyOf.has(term.slug) ? `#${keyOf.get(term.slug)}` : `/glossary#${term.slug}`}
            className="term"
          >
            {term.term}
            <span className="tip">{meaning(term)}</span>
          </a>
        ),
      }))}
    />
  );
}

function meaning({ expansion, definition }: Term): string {
  return expansion ? `${expansion}. ${definition}` : definition;
}

/** Which sources say it, by their numbers in the list at the end. */
export function SourceNumbers({
  guide,
  numbers,
  slugs,
}: {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
  slugs: readonly string[];
}) {
  const known = slugs.flatMap((slug) => {
    const source = guide.sources[slug];
    const number = numbers.get(slug);
    return source && number ? [{ slug, number, title: source.title }] : [];
  });
  return (
    <Listed
      items={known.map(({ slug, number, title }) => ({
        key: slug,
        node: (
          <a href={`#source-${number}`} title={title} aria-label={`Source ${number}: ${title}`}>
            {number}
          </a>
        ),
      }))}
    />
  );
}

/** A role by name, with a link where it has a guide. */
export function RoleLink({
  role,
  path,
  inSentence = false,
}: {
  role: RoleName | undefined;
  /** The reader's; they stay on it. */
  path: ReadingPath | null;
  inSentence?: boolean;
}) {
  if (!role) return null;
  const title = inSentence ? roleInSentence(role.title) : role.title;
  return role.hasGuide ? <a href={guideHref(role.slug, path)}>{title}</a> : title;
}

/** Links to tasks of the same guide. */
export function TaskLinks({ guide, keys }: { guide: PublishedGuide; keys: readonly string[] }) {
  const tasks = keys.flatMap((key) => guide.content.tasks.find((task) => task.key === key) ?? []);
  return (
    <Listed
      items={tasks.map(({ key, title }) => ({
        key,
        node: <a href={`#${key}`}>{title}</a>,
      }))}
    />
  );
}
