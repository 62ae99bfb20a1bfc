import type { PublishedArticle, SeriesPart } from "@/features/articles/queries";

/** Where an article stands in its series: the part before, the part after, and how to hear of the next. */
export function SeriesPlace({ series }: { series: NonNullable<PublishedArticle["series"]> }) {
  const { slug, title, position, parts } = series;
  return (
    <nav aria-labelledby="series-place" className="series-place">
      <h2 id="series-place">
        Part {position} of {parts.length}: <a href={`/series/${slug}`}>{title}</a>
      </h2>
      <dl className="my-3 grid gap-4 sm:grid-cols-2">
        <Neighbour name="Previous" part={parts.find((part) => part.position === position - 1)} />
        <Neighbour name="Next" part={parts.find((part) => part.position === position + 1)} />
      </dl>
      <p className="fine">
        <a href={`/series/${slug}`}>Follow the series</a>, and a notice tells you when a part is published; or
        by its <a href={`/series/${slug}/feed.xml`}>feed</a> in a feed reader, without an account or an
        address of yours.
      </p>
    </nav>
  );
}

function Neighbour({ name, part }: { name: string; part: SeriesPart | undefined }) {
  if (!part) return null;
  return (
    <div>
      <dt className="label">{name}</dt>
      <dd>
        {part.article ? (
          <a href={`/articles/${part.article}`} rel={name === "Next" ? "next" : "prev"}>
            Part {part.position}: {part.title}
          </a>
        ) : (
          <>
            Part {part.position} – not published yet
            <span className="block text-quiet">{part.title}</span>
          </>
        )}
      </dd>
    </div>
  );
}
