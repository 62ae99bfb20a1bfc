import type { ArticleFigure, BarsFigure, FlowFigure } from "@/features/articles/content";
import { formatCount } from "@/lib/money";

interface Named {
  slug: string;
  title: string;
}

/** A figure with its caption, and the same in words for whoever cannot or would rather not look. */
export function Figure({ figure, sources }: { figure: ArticleFigure; sources: readonly Named[] }) {
  return (
    <figure id={figure.key} tabIndex={-1} className="article-figure">
      <figcaption>{figure.caption}</figcaption>
      {figure.kind === "bars" ? <Bars figure={figure} sources={sources} /> : <Flow figure={figure} />}
      <details>
        <summary className="fine py-2">The figure in words</summary>
        <p className="pb-3">{figure.alternative}</p>
      </details>
    </figure>
  );
}

/** Lengths on one axis from nothing, in a table that says the same in numbers. */
function Bars({
  figure: { groups, unit, caption },
  sources,
}: {
  figure: BarsFigure;
  sources: readonly Named[];
}) {
  const longest = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)), 1);
  return (
    <table>
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">What</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      {groups.map(({ title, source, bars }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {title}
              <span className="fine block">{sourceOf(source, sources)}</span>
            </th>
          </tr>
          {bars.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <span className="num">
                  {formatCount(value)}
                  <span className="unit"> {unit}</span>
                </span>
                <svg width="100%" height="10" aria-hidden="true">
                  <rect width={`${((value / longest) * 100).toFixed(1)}%`} height="10" className="fill-ink" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function sourceOf(slug: string | null, sources: readonly Named[]) {
  if (slug === null) return "Lengths are the editors’ estimate";
  const source = sources.find((candidate) => candidate.slug === slug);
  if (!source) return "Not sourced";
  return (
    <>
      Source: <a href={`#source-${slug}`}>{source.title}</a>
    </>
  );
}

/** Steps in their order from top to bottom, each under the side where it happens. */
function Flow({ figure: { sides, steps } }: { figure: FlowFigure }) {
  return (
    <>
      <p className="fine grid grid-cols-2 gap-6 pb-1" aria-hidden="true">
        <span>{sides[0]}</span>
        <span>{sides[1]}</span>
      </p>
      <ol>
        {steps.map(({ side, text }, index) => (
          <li key={text} className={side === 0 ? undefined : "other-side"}>
            <span className="num" aria-hidden="true">
              {index + 1}
            </span>
            <span className="sr-only">{sides[side]}: </span>
            {text}
          </li>
        ))}
      </ol>
    </>
  );
}
