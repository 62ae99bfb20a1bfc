import { Fragment } from "react";
import { SourceItem } from "@/components/source-item";
import type { Source } from "@/features/guides/queries";

/** The sources of the page in the order in which they are first named, numbered from 1. */
export type NumberedSources = ReadonlyMap<string, { number: number; source: Source }>;

export function numberedSources(
  slugs: readonly string[],
  sources: Readonly<Record<string, Source>>,
): NumberedSources {
  const known = [...new Set(slugs)].flatMap((slug) => sources[slug] ?? []);
  return new Map(known.map((source, index) => [source.slug, { number: index + 1, source }]));
}

/** Which sources say it, by number; without one, that it is the editors’ own view. */
export function SourceRefs({ slugs, numbered }: { slugs: readonly string[]; numbered: NumberedSources }) {
  const known = slugs.flatMap((slug) => numbered.get(slug) ?? []).toSorted((a, b) => a.number - b.number);
  if (known.length === 0) return <span className="fine">the editors’ view</span>;
  return (
    <span className="fine">
      {" "}
      source{" "}
      {known.map(({ number, source }, index) => (
        <Fragment key={number}>
          {index > 0 ? ", " : null}
          <a href={`#source-${number}`} title={source.title} aria-label={`Source ${number}: ${source.title}`}>
            {number}
          </a>
        </Fragment>
      ))}
    </span>
  );
}

/** Every source of the page, with what is known of it. */
export function SourceList({ numbered }: { numbered: NumberedSources }) {
  return (
    <ol className="grid gap-x-12 sm:grid-cols-2">
      {[...numbered.values()].map(({ number, source }) => (
        <li
          key={number}
          id={`source-${number}`}
          tabIndex={-1}
          className="grid grid-cols-[2rem_minmax(0,1fr)] border-b border-rule py-3 text-xs"
        >
          <span className="num text-quiet">{number}</span>
          <div className="min-w-0">
            <SourceItem source={source} />
          </div>
        </li>
      ))}
    </ol>
  );
}
