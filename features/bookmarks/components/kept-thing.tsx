import { formatDay, Temporal, todayIn } from "@/lib/dates";
import { countryName, formatCount } from "@/lib/money";
import type { Bookmark } from "../queries";

const kinds: Record<Bookmark["kind"], string> = {
  guide: "Guide",
  entry: "Entry",
  figure: "Figure",
  technology: "Technology",
  article: "Article",
  link: "Address",
};

/** What was kept, with what became of it since. */
export function KeptThing({ bookmark, timeZone }: { bookmark: Bookmark; timeZone: string }) {
  const { title, text, href, kind, current, keptAt } = bookmark;
  const keptOn = todayIn(timeZone, Temporal.Instant.from(keptAt)).toString();
  const isFigure = kind === "figure";
  return (
    <>
      <p className="text-xs text-quiet">{kindName(bookmark)}</p>
      <h2 className="text-lg leading-(--text-lg--line-height)">
        {href ? <a href={href}>{title}</a> : title}
      </h2>
      {text ? (
        <p className={isFigure ? "num mt-1 text-lg" : "measure mt-1 line-clamp-3 text-pretty"}>{text}</p>
      ) : null}
      {isFigure ? <FigureFacts bookmark={bookmark} /> : null}
      <Since bookmark={bookmark} />
      <p className="mt-1 text-xs text-quiet">
        {bookmark.role && kind !== "guide" ? `${bookmark.role.title} · ` : null}
        kept on <time dateTime={keptOn}>{formatDay(keptOn)}</time>
        {href || !current ? null : " · no page of its own"}
      </p>
    </>
  );
}

function kindName({ kind, entryKind }: Bookmark): string {
  return entryKind ? `${entryKind[0]?.toUpperCase()}${entryKind.slice(1)}` : kinds[kind];
}

/** A figure never stands without country, measure, source, year and sample size. */
function FigureFacts({ bookmark: { figure } }: { bookmark: Bookmark }) {
  if (!figure) return null;
  const facts = [
    countryName(figure.country),
    `measure: ${figure.measure}`,
    figure.source,
    figure.occupation ? `occupation: ${figure.occupation}` : null,
    figure.year === null ? "year not stated by source" : `${figure.year}`,
    figure.n === null ? "sample size not stated" : `n ${formatCount(figure.n)}`,
  ];
  return <p className="num mt-1 text-xs text-quiet">{facts.filter(Boolean).join(" · ")}</p>;
}

/** What it says now where that differs from what was kept. */
function Since({ bookmark: { title, text, current } }: { bookmark: Bookmark }) {
  if (!current) {
    return <p className="mt-1 text-warn">No longer published. This is what it said.</p>;
  }
  if (current.title === title && current.text === text) return null;
  return (
    <details className="measure mt-1">
      <summary className="text-warn">Changed since you kept it</summary>
      <p className="mt-1 border-s-2 border-line ps-3">
        {current.title === title ? null : <b>{current.title}. </b>}
        {current.text}
      </p>
    </details>
  );
}
