import { PageHead } from "@/components/page-head";
import { listArticles, listSeries } from "@/features/articles/queries";
import { ArticleList } from "./article-list";

/** All articles, the newest first, a page at a time, with the series that some of them belong to. */
export async function ArticlesPage({ after }: { after?: string }) {
  const { items, next } = await listArticles({ after });
  const series = after === undefined ? await listSeries() : [];
  return (
    <main id="content" className="page">
      <PageHead
        title="Articles"
        summary="What does not fit into one role’s guide: how the work is done, how roles differ, and how to begin."
      />
      {items.length > 0 ? (
        <ArticleList articles={items} heading="h2" />
      ) : (
        <p>
          No article is older than that. <a href="/articles">Go back to the newest</a>.
        </p>
      )}
      {next ? (
        <p className="mt-6">
          <a href={`/articles?after=${next}`} className="button" rel="next">
            Older articles
          </a>
        </p>
      ) : null}
      {series.length > 0 ? (
        <section aria-labelledby="series" className="mt-16">
          <h2 id="series" className="border-t border-ink py-3">
            Series
          </h2>
          <ul className="article-list">
            {series.map(({ slug, title, summary, parts }) => (
              <li key={slug}>
                <p className="fine">{parts} parts</p>
                <div>
                  <h3>
                    <a href={`/series/${slug}`} className="text-ink">
                      {title}
                    </a>
                  </h3>
                  <p className="measure mt-1 font-serif text-base">{summary}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}
