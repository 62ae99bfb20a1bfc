import { notFound } from "next/navigation";
import { Day } from "@/components/date";
import { PageHead } from "@/components/page-head";
import { findSeries } from "@/features/articles/queries";
import { dayOf } from "@/lib/dates";
import { FollowButton } from "./follow-button";

/** A series: its parts in order, those to come included, and its feed. */
export async function SeriesPage({ slug }: { slug: string }) {
  const series = await findSeries(slug);
  if (!series) notFound();
  const { title, summary, parts } = series;
  const published = parts.filter(({ article }) => article !== null).length;
  return (
    <main id="content" className="page">
      <PageHead
        kicker={<a href="/articles">Articles</a>}
        title={title}
        summary={summary}
        actions={<FollowButton slug={slug} />}
        facts={[
          { term: "Parts", value: parts.length },
          { term: "Published", value: `${published} of ${parts.length}` },
          { term: "In a feed reader", value: <a href={`/series/${slug}/feed.xml`}>Feed of this series</a> },
          {
            term: "Take along",
            value: published > 0 ? <a href={`/series/${slug}.epub`}>As a book (EPUB)</a> : null,
          },
        ]}
      />
      <ol className="article-list">
        {parts.map(({ position, title: part, article, summary: says, publishedAt }) => (
          <li key={position}>
            <p className="fine">
              Part {position} of {parts.length}
            </p>
            <div>
              <h2 className="text-lg">
                {article ? (
                  <a href={`/articles/${article}`} className="text-ink">
                    {part}
                  </a>
                ) : (
                  part
                )}
              </h2>
              {says ? <p className="measure mt-1 font-serif text-base">{says}</p> : null}
              <p className="fine mt-2">
                {publishedAt ? <Day day={dayOf(publishedAt)} /> : "Not published yet"}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </main>
  );
}
