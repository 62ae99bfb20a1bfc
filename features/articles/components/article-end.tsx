import { SourceItem } from "@/components/source-item";
import type { PublishedArticle } from "@/features/articles/queries";
import { dayOf, formatDay } from "@/lib/dates";
import { absolute, licence } from "@/lib/site";

/** Who said it, and what to write when quoting the article. */
export function ArticleEnd({
  article: { slug, content, sources, authors, updatedAt },
}: {
  article: PublishedArticle;
}) {
  return (
    <>
      <section aria-labelledby="sources" className="article-end">
        <h2 id="sources" tabIndex={-1}>
          Sources
        </h2>
        {sources.length > 0 ? (
          <ol className="sources">
            {sources.map((source) => (
              <li key={source.slug} id={`source-${source.slug}`} tabIndex={-1}>
                <SourceItem source={source} />
              </li>
            ))}
          </ol>
        ) : (
          <p className="mt-2">The authors’ own knowledge; no figure here comes from elsewhere.</p>
        )}
      </section>
      <section aria-labelledby="cite" className="article-end">
        <h2 id="cite" tabIndex={-1}>
          Cite this article
        </h2>
        <p className="mt-2 select-all">
          {authors.map(({ name }) => name).join(", ")}: <cite>{content.title}</cite>. Metier,{" "}
          {formatDay(dayOf(updatedAt))}. {absolute(`/articles/${slug}`)}. Licence {licence.name}.
        </p>
        <p className="fine mt-1">You may copy, print and pass on this text under that licence.</p>
      </section>
    </>
  );
}
