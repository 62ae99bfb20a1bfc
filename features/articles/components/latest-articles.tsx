import { Day } from "@/components/date";
import { listArticles } from "@/features/articles/queries";
import { dayOf } from "@/lib/dates";

/** The newest articles by name, as other pages show them. */
export async function LatestArticles({ limit }: { limit: number }) {
  const { items } = await listArticles({ limit });
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="articles" className="page-grid mt-20">
      <div className="lg:col-span-4">
        <h2 id="articles">Newly written</h2>
        <p className="mt-1">
          <a href="/articles">All articles</a>
        </p>
      </div>
      <ul className="lg:col-span-8">
        {items.map(({ slug, title, publishedAt }) => (
          <li
            key={slug}
            className="flex flex-wrap items-baseline justify-between gap-x-8 border-b border-rule py-3"
          >
            <a href={`/articles/${slug}`}>{title}</a>
            <span className="fine">
              <Day day={dayOf(publishedAt)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
