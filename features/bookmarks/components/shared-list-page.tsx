import { notFound } from "next/navigation";
import { Day } from "@/components/date";
import { PageHead } from "@/components/page-head";
import { Prose } from "@/components/prose";
import { dayOf } from "@/lib/dates";
import { findSharedList } from "../lists/queries";
import { BecameNote } from "./became-note";
import { hostOf, kindName } from "./kind-names";

/** A list that its owner shows to others. Every other list is not there. */
export async function SharedListPage({ name }: { name: string }) {
  const list = await findSharedList(name);
  if (!list) notFound();
  return (
    <main id="content" className="page">
      <PageHead
        title={list.title}
        facts={[
          { term: "Things", value: String(list.items.length) },
          { term: "Since", value: <Day day={dayOf(list.createdAt)} /> },
          {
            term: "To take away",
            value: (
              <a href={`/lists/${name}.epub`} className="tap">
                As a book (EPUB)
              </a>
            ),
          },
          {
            term: "Feed",
            value: list.isPublic ? (
              <a href={`/lists/${name}/feed.xml`} className="tap">
                Atom
              </a>
            ) : null,
          },
        ]}
      />
      {list.description ? <Prose markdown={list.description} /> : null}
      {list.items.length === 0 ? <p className="measure mt-6">Nothing is in this list yet.</p> : null}
      <ol className="measure mt-6 border-t border-ink empty:hidden">
        {list.items.map(({ id, kind, entryKind, title, text, href, became }) => (
          <li key={id} className="border-b border-rule py-4 wrap-anywhere">
            <p className="text-xs text-quiet">{kindName({ kind, entryKind })}</p>
            <h2 className="text-lg leading-(--text-lg--line-height)">
              {href === null ? (
                title
              ) : (
                <a href={href} className="tap" rel={kind === "link" ? "nofollow ugc noreferrer" : undefined}>
                  {title}
                </a>
              )}
            </h2>
            {kind === "link" && href && href !== title ? (
              <p className="text-xs text-quiet">{hostOf(href)}</p>
            ) : null}
            {text ? <p className="mt-1 line-clamp-3 print:line-clamp-none">{text}</p> : null}
            {became.length > 0 ? <BecameNote title={title} became={became} /> : null}
          </li>
        ))}
      </ol>
    </main>
  );
}
