import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Contents } from "@/components/contents";
import { Day } from "@/components/date";
import { LinkedData } from "@/components/linked-data";
import { PageHead } from "@/components/page-head";
import { Prose } from "@/components/prose";
import { type ArticleSection, articleWords, sectionsOf } from "@/features/articles/article-text";
import { articleLinkedData } from "@/features/articles/metadata";
import { findPublishedArticle, type PublishedArticle } from "@/features/articles/queries";
import { dayOf } from "@/lib/dates";
import { readingMinutes } from "@/lib/reading-time";
import { ArticleEnd } from "./article-end";
import { Figure } from "./article-figure";
import { AuthorLinks } from "./author-links";
import { SeriesPlace } from "./series-place";

/** A text of fewer sections is seen at a glance and needs no table of contents. */
const fewestForContents = 4;

/** An article, set for reading. */
export async function ArticlePage({ slug, keep }: { slug: string; keep: (title: string) => ReactNode }) {
  const article = await findPublishedArticle(slug);
  if (!article) notFound();
  const sections = sectionsOf(article.content.text);
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  return (
    <main id="content" className="page guide article">
      <LinkedData data={articleLinkedData(article)} />
      <ArticleHead article={article} keep={keep(article.content.title)} />
      <div className="columns border-t border-ink pt-8">
        {headings.length >= fewestForContents ? (
          <Contents items={[...headings, { anchor: "sources", title: "Sources" }]} />
        ) : null}
        <article className="article-text lg:col-start-2">
          {sections.map((section) => (
            <Section key={section.heading?.anchor ?? ""} section={section} article={article} />
          ))}
          {article.series ? <SeriesPlace series={article.series} /> : null}
          <ArticleEnd article={article} />
        </article>
        {article.roles.length > 0 ? (
          <aside aria-labelledby="about-roles" className="fine lg:max-w-52">
            <h2 id="about-roles" className="label">
              Guides to the roles it speaks of
            </h2>
            <ul>
              {article.roles.map(({ slug: role, title }) => (
                <li key={role}>
                  <a href={`/roles/${role}`} className="inline-block py-1 text-sm">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </aside>
        ) : null}
      </div>
    </main>
  );
}

function ArticleHead({
  article: { content, series, authors, publishedAt, updatedAt },
  keep,
}: {
  article: PublishedArticle;
  keep: ReactNode;
}) {
  const published = dayOf(publishedAt);
  const updated = dayOf(updatedAt);
  return (
    <PageHead
      kicker={
        <>
          <a href="/articles">Articles</a>
          {series ? (
            <>
              {" "}
              · <a href={`/series/${series.slug}`}>{series.title}</a>, part {series.position} of{" "}
              {series.parts.length}
            </>
          ) : null}
        </>
      }
      title={<span className="article-title">{content.title}</span>}
      summary={content.summary}
      actions={keep}
      facts={[
        { term: "By", value: <AuthorLinks authors={authors} /> },
        { term: "Published", value: <Day day={published} /> },
        { term: "Updated", value: updated === published ? null : <Day day={updated} /> },
        { term: "Reading time", value: `${readingMinutes(articleWords(content))} min` },
      ]}
    />
  );
}

function Section({
  section: { heading, blocks },
  article,
}: {
  section: ArticleSection;
  article: PublishedArticle;
}) {
  const body = blocks.map((block) => {
    if (block.kind === "prose") return <Prose key={block.markdown} markdown={block.markdown} />;
    const figure = article.content.figures.find(({ key }) => key === block.key);
    return figure ? <Figure key={block.key} figure={figure} sources={article.sources} /> : null;
  });
  if (!heading) return <div className="article-lead">{body}</div>;
  return (
    <section aria-labelledby={heading.anchor}>
      <h2 id={heading.anchor} tabIndex={-1}>
        {heading.title}
      </h2>
      {body}
    </section>
  );
}
