export interface ContentsItem {
  /** The anchor of the section, without #. */
  anchor: string;
  title: string;
}

/**
 * The table of contents: folded above the text on narrow screens, beside it and always in sight on wide ones.
 * Stands first in an element of class `columns`.
 */
export function Contents({
  items,
  label = "On this page",
}: {
  items: readonly ContentsItem[];
  label?: string;
}) {
  return (
    <nav aria-label={label} className="lg:sticky lg:top-6 lg:self-start">
      <details className="unfolded-from-lg border-y border-rule lg:border-y-0">
        <summary className="py-3 font-semibold lg:pointer-events-none lg:list-none lg:pt-0">{label}</summary>
        <ol className="pb-3">
          {items.map(({ anchor, title }) => (
            <li key={anchor}>
              <a
                href={`#${anchor}`}
                className="block border-s-2 border-rule py-1.5 pointer-coarse:py-2.5 ps-3 text-quiet no-underline hover:border-signal hover:text-ink aria-[current]:border-signal aria-[current]:text-ink"
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
