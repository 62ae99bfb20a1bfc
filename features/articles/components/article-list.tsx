import { Day } from "@/components/date";
import type { ListedArticle } from "@/features/articles/queries";
import { dayOf } from "@/lib/dates";
import { readingMinutes } from "@/lib/reading-time";
import { AuthorLinks } from "./author-links";

/** Articles one under the other, each with what it says in a sentence or two. */
export function ArticleList({
  articles,
  heading,
}: {
  articles: readonly ListedArticle[];
  heading: "h2" | "h3";
}) {
  const Heading = heading;
  return (
    <ul className="article-list">
      {articles.map(({ slug, title, summary, words, authors, publishedAt, series }) => (
        <li key={slug}>
          <p className="fine">
            <Day day={dayOf(publishedAt)} />
          </p>
          <div>
            <Heading className="text-lg">
              <a href={`/articles/${slug}`} className="text-ink">
                {title}
              </a>
            </Heading>
            <p className="measure mt-1 font-serif text-base">{summary}</p>
            <p className="fine mt-2">
              <AuthorLinks authors={authors} /> · {readingMinutes(words)} min
              {series ? (
                <>
                  {" "}
                  · part {series.position} of <a href={`/series/${series.slug}`}>{series.title}</a>
                </>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
