import { listArticles } from "@/features/articles/queries";
import { ArticleList } from "./article-list";

/** What an author wrote, as it stands on their page; nothing for one who wrote no article. */
export async function AuthorArticles({ author }: { author: string }) {
  const { items } = await listArticles({ author, limit: 100 });
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="articles" className="page-grid border-t border-ink pt-3">
      <h2 id="articles" className="lg:col-span-4">
        Articles
      </h2>
      <div className="lg:col-span-8">
        <ArticleList articles={items} heading="h3" />
      </div>
    </section>
  );
}
