import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageHead } from "@/components/page-head";
import { type AuthorPage as Author, findAuthor } from "../queries";

/** Somebody who writes or reviews here, with what they wrote; articles are another feature's, so the page brings them. */
export async function AuthorPage({ slug, articles }: { slug: string; articles?: ReactNode }) {
  const author = await findAuthor(slug);
  if (!author) notFound();
  const { name, note, wrote, reviewed } = author;
  return (
    <main id="content" className="page">
      <PageHead title={name} summary={note} />
      <div className="space-y-12">
        <Guides id="guides" title="Guides" guides={wrote} />
        <Guides id="reviewed" title="Guides reviewed" guides={reviewed} />
        {articles}
      </div>
    </main>
  );
}

function Guides({ id, title, guides }: { id: string; title: string; guides: Author["wrote"] }) {
  if (guides.length === 0) return null;
  return (
    <section aria-labelledby={id} className="page-grid border-t border-ink pt-3">
      <h2 id={id} className="lg:col-span-4">
        {title}
      </h2>
      <ul className="sm:columns-2 lg:col-span-8">
        {guides.map((guide) => (
          <li key={guide.role}>
            <a href={`/roles/${guide.role}`} className="inline-block py-1.5">
              {guide.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
